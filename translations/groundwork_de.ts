<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AddPackages</name>
    <message>
        <source>Add what is missing to %1 with %2</source>
        <translation>Was fehlt, mit %2 zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Adding what is missing to %1 with %2</source>
        <translation>Was fehlt, wird mit %2 zu %1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 changed packages that were in %2 before: %3.</source>
        <translation>%1 hat Pakete geändert, die vorher schon in %2 waren: %3.</translation>
    </message>
    <message>
        <source>Look whether your other work in this environment still runs.</source>
        <translation>Prüfen Sie, ob Ihre anderen Arbeiten in dieser Umgebung noch laufen.</translation>
    </message>
</context>
<context>
    <name>AdviseCommand</name>
    <message>
        <source>Scores, from 0 to 1:</source>
        <translation>Wertungen von 0 bis 1:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ruled out:</source>
        <translation>Ausgeschlossen:</translation>
    </message>
    <message>
        <source>For it:</source>
        <translation>Dafür:</translation>
    </message>
    <message>
        <source>Against it:</source>
        <translation>Dagegen:</translation>
    </message>
    <message>
        <source>What would change the answer:</source>
        <translation>Was die Antwort ändern würde:</translation>
    </message>
    <message>
        <source>A month, in US dollars:</source>
        <translation>Im Monat, in US-Dollar:</translation>
    </message>
    <message>
        <source>To know:</source>
        <translation>Zu wissen:</translation>
    </message>
    <message>
        <source>Says where a project had best run, why, and what it costs.</source>
        <translation>Sagt, wo ein Projekt am besten läuft, warum, und was es kostet.</translation>
    </message>
    <message>
        <source>The setup file, or a bundle.</source>
        <translation>Die Einrichtungsdatei oder ein Bündel.</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>%1 is damaged, or no bundle of Groundwork.</source>
        <translation>%1 ist beschädigt oder kein Bündel von Groundwork.</translation>
    </message>
    <message>
        <source>Copy it again from where it was made.</source>
        <translation>Kopieren Sie es noch einmal von dort, wo es entstanden ist.</translation>
    </message>
    <message>
        <source>What is in %1 takes more than %2.</source>
        <translation>Der Inhalt von %1 braucht mehr als %2.</translation>
    </message>
    <message>
        <source>Make room in the temporary folder, or name another one in TMPDIR.</source>
        <translation>Schaffen Sie Platz im temporären Ordner, oder nennen Sie in TMPDIR einen anderen.</translation>
    </message>
</context>
<context>
    <name>Bundle</name>
    <message>
        <source>Bundle the project again on a machine like this one.</source>
        <translation>Bündeln Sie das Projekt noch einmal auf einem Rechner wie diesem.</translation>
    </message>
    <message>
        <source>%1 was made by a newer Groundwork.</source>
        <translation>%1 wurde von einem neueren Groundwork gemacht.</translation>
    </message>
    <message>
        <source>Update Groundwork on this machine.</source>
        <translation>Aktualisieren Sie Groundwork auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The packages of this bundle are for %1, and this machine is %2.</source>
        <translation>Die Pakete dieses Bündels sind für %1, und dieser Rechner ist %2.</translation>
    </message>
    <message>
        <source>The environment of %1 is not made yet.</source>
        <translation>Die Umgebung von %1 ist noch nicht gemacht.</translation>
    </message>
    <message>
        <source>Continue the set-up; then there is something to bundle.</source>
        <translation>Setzen Sie die Einrichtung fort; dann gibt es etwas zu bündeln.</translation>
    </message>
    <message>
        <source>There is no Python %1 with pip here to fetch the packages with.</source>
        <translation>Hier gibt es kein Python %1 mit pip, um die Pakete zu holen.</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: sudo apt install python3-venv</source>
        <translation>Unter Debian und Ubuntu: sudo apt install python3-venv</translation>
    </message>
    <message>
        <source>The project uses an environment that Groundwork did not make.</source>
        <translation>Das Projekt nutzt eine Umgebung, die Groundwork nicht gemacht hat.</translation>
    </message>
    <message>
        <source>Only an environment with a lock can be bundled.</source>
        <translation>Nur eine Umgebung mit Lock-Datei kann gebündelt werden.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name, or move it away.</source>
        <translation>Wählen Sie einen anderen Namen, oder verschieben Sie die Datei.</translation>
    </message>
    <message>
        <source>%1 in this bundle needs the C library glibc %2, and this machine has %3.</source>
        <translation>%1 in diesem Bündel braucht die C-Bibliothek glibc %2, und dieser Rechner hat %3.</translation>
    </message>
    <message>
        <source>Bundle the project on a machine that is as old as this one, or use a newer system here.</source>
        <translation>Bündeln Sie das Projekt auf einem Rechner, der so alt ist wie dieser, oder nehmen Sie hier ein neueres System.</translation>
    </message>
    <message>
        <source>%1 holds the packages of another lock than that of %2.</source>
        <translation>%1 enthält die Pakete einer anderen Lock-Datei als der von %2.</translation>
    </message>
    <message>
        <source>Name the bundle that the project was made from.</source>
        <translation>Nennen Sie das Bündel, aus dem das Projekt angelegt wurde.</translation>
    </message>
</context>
<context>
    <name>BundleCommand</name>
    <message>
        <source>“groundwork create %1” makes it on a machine without a network.</source>
        <translation>„groundwork create %1“ macht es auf einem Rechner ohne Netz.</translation>
    </message>
    <message>
        <source>Writes a project and its packages into one file, for a machine without network.</source>
        <translation>Schreibt ein Projekt und seine Pakete in eine Datei, für einen Rechner ohne Netz.</translation>
    </message>
    <message>
        <source>The project&apos;s folder.</source>
        <translation>Der Ordner des Projekts.</translation>
    </message>
    <message>
        <source>The file to be written; it must not be there yet.</source>
        <translation>Die Datei, die geschrieben wird; es darf sie noch nicht geben.</translation>
    </message>
    <message>
        <source>“-o FILE” names the file to be written.</source>
        <translation>„-o FILE“ nennt die Datei, die geschrieben wird.</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds the project and its %n package(s), %2.</source>
        <translation>
            <numerusform>%1 enthält das Projekt und sein %n Paket, %2.</numerusform>
            <numerusform>%1 enthält das Projekt und seine %n Pakete, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take packages from the addresses that its lock names.</source>
        <translation>Pakete von den Adressen nehmen, die die Sperrdatei nennt.</translation>
    </message>
</context>
<context>
    <name>Capture</name>
    <message>
        <source>It is not read, as %1 says what the project needs.</source>
        <translation>Sie wird nicht gelesen, denn %1 sagt, was das Projekt braucht.</translation>
    </message>
    <message>
        <source>Only the first %1 files of code were read.</source>
        <translation>Nur die ersten %1 Dateien mit Code wurden gelesen.</translation>
    </message>
    <message>
        <source>Nothing in %1 says which packages it needs.</source>
        <translation>Nichts in %1 sagt, welche Pakete nötig sind.</translation>
    </message>
    <message>
        <source>Choose a file such as environment.yml or requirements.txt, or a folder with Python code.</source>
        <translation>Wählen Sie eine Datei wie environment.yml oder requirements.txt oder einen Ordner mit Python-Code.</translation>
    </message>
    <message>
        <source>Python cannot read this code.</source>
        <translation>Python kann diesen Code nicht lesen.</translation>
    </message>
    <message>
        <source>There is no Python here to take code apart with.</source>
        <translation>Hier ist kein Python, um Code zu zerlegen.</translation>
    </message>
    <message>
        <source>Install Python, or choose a file that names packages.</source>
        <translation>Installieren Sie Python, oder wählen Sie eine Datei, die Pakete nennt.</translation>
    </message>
    <message>
        <source>Python could not take the code apart.</source>
        <translation>Python konnte den Code nicht zerlegen.</translation>
    </message>
    <message>
        <source>Choose a file that names packages.</source>
        <translation>Wählen Sie eine Datei, die Pakete nennt.</translation>
    </message>
</context>
<context>
    <name>CaptureCommand</name>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 ist schon da.</translation>
    </message>
    <message>
        <source>Choose another name; nothing is replaced.</source>
        <translation>Wählen Sie einen anderen Namen; es wird nichts ersetzt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 was written, with %n package(s).</source>
        <translation>
            <numerusform>%1 wurde geschrieben, mit %n Paket.</numerusform>
            <numerusform>%1 wurde geschrieben, mit %n Paketen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken over as it was:</source>
        <translation>Nicht so übernommen, wie es war:</translation>
    </message>
    <message>
        <source>Writes a setup file from the files of other tools.</source>
        <translation>Schreibt eine Setup-Datei aus den Dateien anderer Werkzeuge.</translation>
    </message>
    <message>
        <source>environment.yml, requirements.txt, Pipfile, pyproject.toml, pixi.toml, a lock, a notebook, a script or a folder.</source>
        <translation>environment.yml, requirements.txt, Pipfile, pyproject.toml, pixi.toml, eine Lock-Datei, ein Notebook, ein Skript oder ein Ordner.</translation>
    </message>
    <message>
        <source>Where the setup file is written: NAME.groundwork.yaml.</source>
        <translation>Wohin die Setup-Datei geschrieben wird: NAME.groundwork.yaml.</translation>
    </message>
    <message>
        <source>The file to write is missing.</source>
        <translation>Die zu schreibende Datei fehlt.</translation>
    </message>
    <message>
        <source>Name it with -o NAME.groundwork.yaml.</source>
        <translation>Nennen Sie sie mit -o NAME.groundwork.yaml.</translation>
    </message>
</context>
<context>
    <name>Charter</name>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Deliverables</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Machine learning</source>
        <translation>Maschinelles Lernen</translation>
    </message>
    <message>
        <source>Challenges, risks and constraints</source>
        <translation>Schwierigkeiten, Risiken und Grenzen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Responsible AI</source>
        <translation>Verantwortungsvolle KI</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>In one line</source>
        <translation>In einem Satz</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>%1 of %2 questions</source>
        <translation>%1 von %2 Fragen</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>Noch zu entscheiden</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>None: every question is answered.</source>
        <translation>Keine: Jede Frage ist beantwortet.</translation>
    </message>
    <message>
        <source>What nobody has answered yet, and who will.</source>
        <translation>Was noch niemand beantwortet hat und wer es tun wird.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Who decides it</source>
        <translation>Wer entscheidet</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Project charter: %1</source>
        <translation>Projektauftrag: %1</translation>
    </message>
    <message>
        <source>What this project is for, agreed with the people it is for. Read it before you build, and change it when you learn something new.</source>
        <translation>Wozu dieses Projekt da ist, abgestimmt mit den Menschen, für die es gedacht ist. Lesen Sie ihn vor dem Bauen, und ändern Sie ihn, wenn Sie Neues erfahren.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Where the project runs</source>
        <translation>Wo das Projekt läuft</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Judges a setup file and does nothing else.</source>
        <translation>Beurteilt eine Setup-Datei und tut sonst nichts.</translation>
    </message>
    <message>
        <source>%1 is acceptable.</source>
        <translation>%1 ist in Ordnung.</translation>
    </message>
    <message>
        <source>The setup file, or a bundle.</source>
        <translation>Die Setup-Datei oder ein Bündel.</translation>
    </message>
</context>
<context>
    <name>CheckExisting</name>
    <message>
        <source>Look for the packages in %1</source>
        <translation>Nach den Paketen in %1 sehen</translation>
    </message>
    <message>
        <source>Looking for the packages in %1</source>
        <translation>Es wird nach den Paketen in %1 gesehen</translation>
    </message>
</context>
<context>
    <name>CheckGpu</name>
    <message>
        <source>%1 was installed in a build that uses no GPU.</source>
        <translation>%1 wurde in einer Fassung installiert, die keine GPU nutzt.</translation>
    </message>
    <message>
        <source>%1 does not see the GPU of this machine.</source>
        <translation>%1 sieht die GPU dieses Rechners nicht.</translation>
    </message>
    <message>
        <source>Ask for its GPU build, or do without a GPU.</source>
        <translation>Verlangen Sie die Fassung für GPUs, oder verzichten Sie auf eine GPU.</translation>
    </message>
    <message>
        <source>Look whether the driver fits %1, or do without a GPU.</source>
        <translation>Prüfen Sie, ob der Treiber zu %1 passt, oder verzichten Sie auf eine GPU.</translation>
    </message>
    <message>
        <source>Do without a GPU</source>
        <translation>Auf eine GPU verzichten</translation>
    </message>
    <message>
        <source>Ask %1 for the GPU</source>
        <translation>%1 nach der GPU fragen</translation>
    </message>
    <message>
        <source>Asking %1 for the GPU</source>
        <translation>%1 wird nach der GPU gefragt</translation>
    </message>
</context>
<context>
    <name>CheckInstalledFiles</name>
    <message>
        <source>“continue” makes the environment anew from the lock.</source>
        <translation>„continue“ baut die Umgebung aus der Lock-Datei neu auf.</translation>
    </message>
    <message>
        <source>The environment lacks packages of the lock: %1.</source>
        <translation>Der Umgebung fehlen Pakete der Lock-Datei: %1.</translation>
    </message>
    <message>
        <source>The environment has other versions than the lock: %1.</source>
        <translation>Die Umgebung hat andere Versionen als die Lock-Datei: %1.</translation>
    </message>
    <message>
        <source>Files of the environment are missing or damaged: %1.</source>
        <translation>Dateien der Umgebung fehlen oder sind beschädigt: %1.</translation>
    </message>
    <message>
        <source>Check every installed file against the records and the lock</source>
        <translation>Jede installierte Datei mit den Aufzeichnungen und der Lock-Datei vergleichen</translation>
    </message>
    <message>
        <source>Checking every installed file against the records and the lock</source>
        <translation>Jede installierte Datei wird mit den Aufzeichnungen und der Lock-Datei verglichen</translation>
    </message>
</context>
<context>
    <name>CheckTarget</name>
    <message>
        <source>Check the folder %1</source>
        <translation>Den Ordner %1 prüfen</translation>
    </message>
    <message>
        <source>Checking the folder %1</source>
        <translation>Der Ordner %1 wird geprüft</translation>
    </message>
</context>
<context>
    <name>CodeFiles</name>
    <message>
        <source>Checks that this project&apos;s environment is in use and that its packages can be imported.</source>
        <translation>Prüft, ob die Umgebung dieses Projekts benutzt wird und ihre Pakete sich importieren lassen.</translation>
    </message>
    <message>
        <source>Checks that the code in src/ is found; tests of your own need the line with “src” too.</source>
        <translation>Prüft, dass der Code in src/ gefunden wird; eigene Tests brauchen die Zeile mit „src“ auch.</translation>
    </message>
    <message>
        <source>Makes the code in src/ a package that can be installed; name what it needs among the dependencies.</source>
        <translation>Macht den Code in src/ zu einem Paket, das sich installieren lässt; nennen Sie, was er braucht, bei den Abhängigkeiten.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Print one JSON document and nothing else.</source>
        <translation>Ein JSON-Dokument ausgeben und sonst nichts.</translation>
    </message>
    <message>
        <source>Show progress as auto, plain, json or none, on standard error.</source>
        <translation>Den Fortschritt als auto, plain, json oder none auf der Standardfehlerausgabe zeigen.</translation>
    </message>
    <message>
        <source>Print only results and what went wrong.</source>
        <translation>Nur Ergebnisse ausgeben und was schiefging.</translation>
    </message>
    <message>
        <source>Append what happens in detail to FILE.</source>
        <translation>Was im Einzelnen geschieht, an FILE anhängen.</translation>
    </message>
    <message>
        <source>Speak the language with this code, for example de.</source>
        <translation>Die Sprache mit diesem Code sprechen, zum Beispiel de.</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>Die Version ausgeben.</translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation>Diese Hilfe ausgeben.</translation>
    </message>
    <message>
        <source>“%1 --help” lists what can be written here.</source>
        <translation>„%1 --help“ zeigt, was hier stehen kann.</translation>
    </message>
    <message>
        <source>Something is missing after “%1”.</source>
        <translation>Nach „%1“ fehlt etwas.</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>„%1“ ist ein Wort zu viel.</translation>
    </message>
    <message>
        <source>A file or folder needs a name.</source>
        <translation>Eine Datei oder ein Ordner braucht einen Namen.</translation>
    </message>
    <message>
        <source>Progress is shown as auto, plain, json or none, not as “%1”.</source>
        <translation>Der Fortschritt wird als auto, plain, json oder none gezeigt, nicht als „%1“.</translation>
    </message>
    <message>
        <source>One of the words is not UTF-8, and such a name cannot stand in a project.</source>
        <translation>Eines der Wörter ist kein UTF-8, und so ein Name kann in keinem Projekt stehen.</translation>
    </message>
    <message>
        <source>The output could not be written completely.</source>
        <translation>Die Ausgabe konnte nicht vollständig geschrieben werden.</translation>
    </message>
    <message>
        <source>“--%1” needs a value.</source>
        <translation>„--%1“ braucht einen Wert.</translation>
    </message>
    <message>
        <source>The window fetches nothing before you create the project.</source>
        <translation>Das Fenster lädt nichts, bevor Sie das Projekt anlegen.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Judge a setup file</source>
        <translation>Eine Setup-Datei beurteilen</translation>
    </message>
    <message>
        <source>Write a setup file from options</source>
        <translation>Eine Setup-Datei aus Optionen schreiben</translation>
    </message>
    <message>
        <source>Show what create would do</source>
        <translation>Zeigen, was create täte</translation>
    </message>
    <message>
        <source>Make the project of a setup file</source>
        <translation>Das Projekt einer Setup-Datei anlegen</translation>
    </message>
    <message>
        <source>Prove a project again</source>
        <translation>Ein Projekt erneut nachweisen</translation>
    </message>
    <message>
        <source>Finish an interrupted set-up</source>
        <translation>Eine unterbrochene Einrichtung beenden</translation>
    </message>
    <message>
        <source>Take a set-up back</source>
        <translation>Eine Einrichtung zurücknehmen</translation>
    </message>
    <message>
        <source>Look at this machine, and whether it suits a setup file</source>
        <translation>Diesen Rechner ansehen, und ob er zu einer Setup-Datei passt</translation>
    </message>
    <message>
        <source>Sets up a machine-learning project so that it works.

Without a command, or with just a FILE.groundwork.yaml, the window opens. The commands work without a display:
</source>
        <translation>Richtet ein Projekt für maschinelles Lernen so ein, dass es funktioniert.

Ohne Befehl, oder nur mit einer FILE.groundwork.yaml, öffnet sich das Fenster. Die Befehle gehen auch ohne Bildschirm:
</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Den Befehl „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“groundwork --help” lists the commands.</source>
        <translation>„groundwork --help“ nennt die Befehle.</translation>
    </message>
    <message>
        <source>Perhaps “groundwork %1” was meant.</source>
        <translation>Vielleicht war „groundwork %1“ gemeint.</translation>
    </message>
    <message>
        <source>Write a project and its packages into one file</source>
        <translation>Ein Projekt und seine Pakete in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Find packages</source>
        <translation>Pakete finden</translation>
    </message>
    <message>
        <source>Write a setup file from other tools&apos; files, or code</source>
        <translation>Schreibt eine Setup-Datei aus Dateien anderer Werkzeuge oder aus Code</translation>
    </message>
    <message>
        <source>Say where a project had best run, why, and what it costs</source>
        <translation>Sagen, wo ein Projekt am besten läuft, warum, und was es kostet</translation>
    </message>
</context>
<context>
    <name>CommitFiles</name>
    <message>
        <source>Commit %1</source>
        <translation>%1 committen</translation>
    </message>
    <message>
        <source>Committing %1</source>
        <translation>%1 wird committet</translation>
    </message>
</context>
<context>
    <name>CondaInstaller</name>
    <message>
        <source>Choose an installer for Linux, whose name ends in .sh; Miniforge&apos;s is at https://conda-forge.org/download/.</source>
        <translation>Wählen Sie ein Installationsprogramm für Linux, dessen Name auf .sh endet; das von Miniforge liegt unter https://conda-forge.org/download/.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 is a program for Windows, not for this system.</source>
        <translation>%1 ist ein Programm für Windows, nicht für dieses System.</translation>
    </message>
    <message>
        <source>%1 is no installer of conda.</source>
        <translation>%1 ist kein Installationsprogramm von conda.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Eine Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>CondaOutput</name>
    <message>
        <source>Remove it, and the versions are solved anew.</source>
        <translation>Entfernen Sie sie, dann werden die Versionen neu bestimmt.</translation>
    </message>
    <message>
        <source>The answer of %1 could not be understood.</source>
        <translation>Die Antwort von %1 war nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Another version of %1 may help.</source>
        <translation>Eine andere Version von %1 kann helfen.</translation>
    </message>
    <message>
        <source>The lock file is not an explicit list of packages.</source>
        <translation>Die Lock-Datei ist keine Liste einzelner Pakete.</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 braucht %2</translation>
    </message>
    <message>
        <source>%1 is asked for</source>
        <translation>%1 ist verlangt</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>write “%1” to go on</source>
        <translation>„%1“ schreiben, um fortzufahren</translation>
    </message>
</context>
<context>
    <name>Continue</name>
    <message>
        <source>Finishes an interrupted set-up.</source>
        <translation>Beendet eine unterbrochene Einrichtung.</translation>
    </message>
    <message>
        <source>The project&apos;s folder.</source>
        <translation>Der Ordner des Projekts.</translation>
    </message>
    <message>
        <source>The bundle that the project was made from; no network is used then.</source>
        <translation>Das Bündel, aus dem das Projekt angelegt wurde; dann wird kein Netz benutzt.</translation>
    </message>
    <message>
        <source>Take packages from the channels and addresses that the project names.</source>
        <translation>Pakete von den Kanälen und Adressen nehmen, die das Projekt nennt.</translation>
    </message>
</context>
<context>
    <name>Contradictions</name>
    <message>
        <source>Run it on this computer, or give up what must be true.</source>
        <translation>Lassen Sie es auf diesem Rechner laufen, oder geben Sie auf, was gelten muss.</translation>
    </message>
    <message>
        <source>This does not go together: it must work without internet, and the cloud needs it.</source>
        <translation>Das passt nicht zusammen: Es muss ohne Internet gehen, und die Cloud braucht es.</translation>
    </message>
    <message>
        <source>This does not go together: data must stay on this computer, and the cloud is elsewhere.</source>
        <translation>Das passt nicht zusammen: Daten müssen auf diesem Rechner bleiben, und die Cloud ist anderswo.</translation>
    </message>
</context>
<context>
    <name>Create</name>
    <message>
        <source>The project&apos;s folder; ./SLUG when it is left out.</source>
        <translation>Der Ordner des Projekts; ohne Angabe ./SLUG.</translation>
    </message>
    <message>
        <source>Without the environment, which “continue” adds later.</source>
        <translation>Ohne die Umgebung, die „continue“ später hinzufügt.</translation>
    </message>
    <message>
        <source>Use only what is on this machine already.</source>
        <translation>Nur verwenden, was schon auf diesem Rechner ist.</translation>
    </message>
    <message>
        <source>Take packages from the channels that the file names.</source>
        <translation>Pakete aus den Kanälen nehmen, die die Datei nennt.</translation>
    </message>
    <message>
        <source>Makes the project of a setup file.</source>
        <translation>Legt das Projekt einer Setup-Datei an.</translation>
    </message>
    <message>
        <source>The project would replace the folder that you are in.</source>
        <translation>Das Projekt würde den Ordner ersetzen, in dem Sie gerade sind.</translation>
    </message>
    <message>
        <source>Go to the folder above and name it from there.</source>
        <translation>Wechseln Sie in den Ordner darüber und nennen Sie ihn von dort.</translation>
    </message>
    <message>
        <source>The setup file, or a bundle.</source>
        <translation>Die Setup-Datei oder ein Bündel.</translation>
    </message>
</context>
<context>
    <name>CreateRepository</name>
    <message>
        <source>Make the git repository, branch %1</source>
        <translation>Das git-Repository anlegen, Branch %1</translation>
    </message>
    <message>
        <source>Making the git repository, branch %1</source>
        <translation>Das git-Repository wird angelegt, Branch %1</translation>
    </message>
    <message>
        <source>Make the git repository and the first commit on %1</source>
        <translation>Das git-Repository und den ersten Commit auf %1 anlegen</translation>
    </message>
    <message>
        <source>Making the git repository and the first commit on %1</source>
        <translation>Das git-Repository und der erste Commit auf %1 werden angelegt</translation>
    </message>
</context>
<context>
    <name>DecisionRecord</name>
    <message>
        <source>It must work without a connection.</source>
        <translation>Es muss ohne Verbindung funktionieren.</translation>
    </message>
    <message>
        <source>The data must stay here.</source>
        <translation>Die Daten müssen hier bleiben.</translation>
    </message>
    <message>
        <source>It needs a GPU with at least %1 GB of memory.</source>
        <translation>Es braucht eine GPU mit mindestens %1 GB Speicher.</translation>
    </message>
    <message>
        <source>It needs a GPU.</source>
        <translation>Es braucht eine GPU.</translation>
    </message>
    <message>
        <source>It may cost %1 US dollars a month.</source>
        <translation>Es darf %1 US-Dollar im Monat kosten.</translation>
    </message>
    <message>
        <source>It will be used about %1 hours a week.</source>
        <translation>Es wird etwa %1 Stunden in der Woche benutzt.</translation>
    </message>
    <message>
        <source>What counts, the most important first:</source>
        <translation>Was zählt, das Wichtigste zuerst:</translation>
    </message>
    <message>
        <source>What counts, from 0 (not at all) to 5:</source>
        <translation>Was zählt, von 0 (gar nicht) bis 5:</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>There is no bill, and no connection is needed.</source>
        <translation>Es gibt keine Rechnung, und eine Verbindung ist nicht nötig.</translation>
    </message>
    <message>
        <source>Memory, processors and disk are those of this computer; a job that outgrows them needs another place.</source>
        <translation>Speicher, Prozessoren und Platte sind die dieses Rechners; was darüber hinauswächst, braucht einen anderen Ort.</translation>
    </message>
    <message>
        <source>Updates, drivers and backups are ours, and so is the care for the data.</source>
        <translation>Aktualisierungen, Treiber und Sicherungen liegen bei uns, ebenso die Sorge für die Daten.</translation>
    </message>
    <message>
        <source>Everybody with Docker gets the same system, on this computer or another.</source>
        <translation>Alle mit Docker bekommen dasselbe System, auf diesem Rechner oder einem anderen.</translation>
    </message>
    <message>
        <source>Images take disk space and want to be rebuilt for updates.</source>
        <translation>Images brauchen Plattenplatz und müssen für Aktualisierungen neu gebaut werden.</translation>
    </message>
    <message>
        <source>Memory, processors and disk are still those of the computer it runs on.</source>
        <translation>Speicher, Prozessoren und Platte sind weiterhin die des Rechners, auf dem es läuft.</translation>
    </message>
    <message>
        <source>Machines are paid by the hour while they run, and disks also while they do not: stop what nobody uses.</source>
        <translation>Maschinen kosten je Stunde, solange sie laufen, und Platten auch dann, wenn nichts läuft: Halten Sie an, was niemand braucht.</translation>
    </message>
    <message>
        <source>More memory or a GPU is a change of one setting, within the account&apos;s quota.</source>
        <translation>Mehr Speicher oder eine GPU ist eine geänderte Einstellung, im Rahmen des Kontingents.</translation>
    </message>
    <message>
        <source>The data lies with the provider: its region and who may see it are to be settled before it is uploaded.</source>
        <translation>Die Daten liegen beim Anbieter: Region und Zugriff sind zu klären, bevor sie hochgeladen werden.</translation>
    </message>
    <message>
        <source>Nothing works without a connection.</source>
        <translation>Ohne Verbindung geht nichts.</translation>
    </message>
    <message>
        <source>Development containers</source>
        <translation>Entwicklungscontainer</translation>
    </message>
    <message>
        <source>Binder</source>
        <translation>Binder</translation>
    </message>
    <message>
        <source>KitOps packages</source>
        <translation>KitOps-Pakete</translation>
    </message>
    <message>
        <source>Several machines, with Ray</source>
        <translation>Mehrere Maschinen, mit Ray</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>diesem Rechner</translation>
    </message>
    <message>
        <source>a Docker container</source>
        <translation>einem Docker-Container</translation>
    </message>
    <message>
        <source>Decision 1: where the project runs</source>
        <translation>Entscheidung 1: wo das Projekt läuft</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Decided when the project was set up, from the answers below.</source>
        <translation>Entschieden beim Einrichten des Projekts, aus den Antworten unten.</translation>
    </message>
    <message>
        <source>Chosen when the project was set up; the reasons were not written down. Add them here when you have talked about it.</source>
        <translation>Gewählt beim Einrichten des Projekts; die Gründe wurden nicht aufgeschrieben. Ergänzen Sie sie, wenn Sie darüber gesprochen haben.</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>Was gebraucht wird</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>The project runs on %1.</source>
        <translation>Das Projekt läuft auf %1.</translation>
    </message>
    <message>
        <source>It is also meant for:</source>
        <translation>Es ist auch gedacht für:</translation>
    </message>
    <message>
        <source>What follows from it</source>
        <translation>Was daraus folgt</translation>
    </message>
    <message>
        <source>When to decide again</source>
        <translation>Wann neu zu entscheiden ist</translation>
    </message>
    <message>
        <source>When one of the answers above no longer holds: more data, other people, another budget. Write the new decision into a record of its own beside this one.</source>
        <translation>Wenn eine der Antworten oben nicht mehr gilt: mehr Daten, andere Menschen, ein anderes Budget. Schreiben Sie die neue Entscheidung in eine eigene Datei neben dieser.</translation>
    </message>
    <message>
        <source>It keeps about %1 GB.</source>
        <translation>Es hält etwa %1 GB.</translation>
    </message>
    <message>
        <source>About %1 GB leave the place a month.</source>
        <translation>Etwa %1 GB verlassen den Ort im Monat.</translation>
    </message>
    <message>
        <source>This computer had: %1.</source>
        <translation>Dieser Rechner hatte: %1.</translation>
    </message>
    <message>
        <source>How the places compare</source>
        <translation>Die Orte im Vergleich</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Score, from 0 to 1</source>
        <translation>Wertung, von 0 bis 1</translation>
    </message>
    <message>
        <source>Ruled out by what must be true:</source>
        <translation>Ausgeschlossen durch das, was gelten muss:</translation>
    </message>
    <message>
        <source>Against it:</source>
        <translation>Dagegen:</translation>
    </message>
    <message>
        <source>Why %1</source>
        <translation>Warum %1</translation>
    </message>
    <message>
        <source>What would change the answer</source>
        <translation>Was die Antwort ändern würde</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
    <message>
        <source>In US dollars a month, with prices as of %1:</source>
        <translation>In US-Dollar im Monat, mit Preisen vom %1:</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Im Monat</translation>
    </message>
    <message>
        <source>Stopped for a month</source>
        <translation>Einen Monat angehalten</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Price, seen on, source</source>
        <translation>Preis, gesehen am, Quelle</translation>
    </message>
    <message>
        <source>Decided on %1, from the answers below.</source>
        <translation>Entschieden am %1, aus den Antworten unten.</translation>
    </message>
    <message>
        <source>What must be true rules this place out, see below.</source>
        <translation>Was gelten muss, schließt diesen Ort aus, siehe unten.</translation>
    </message>
    <message>
        <source>The answers speak for another place: %1. See below.</source>
        <translation>Die Antworten sprechen für einen anderen Ort: %1. Siehe unten.</translation>
    </message>
</context>
<context>
    <name>DesktopOpener</name>
    <message>
        <source>No file manager opened the folder.</source>
        <translation>Kein Dateiverwalter hat den Ordner geöffnet.</translation>
    </message>
    <message>
        <source>Open the folder by hand: it stands in the details.</source>
        <translation>Öffnen Sie den Ordner von Hand: Er steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>No browser opened the page.</source>
        <translation>Kein Browser hat die Seite geöffnet.</translation>
    </message>
    <message>
        <source>Open the page by hand in a browser: it stands in the details.</source>
        <translation>Öffnen Sie die Seite selbst in einem Browser: Sie steht in den Einzelheiten.</translation>
    </message>
</context>
<context>
    <name>DetachedProcess</name>
    <message>
        <source>“%1” could not be started.</source>
        <translation>„%1“ konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Prove the project again to see what is missing.</source>
        <translation>Weisen Sie das Projekt erneut nach, um zu sehen, was fehlt.</translation>
    </message>
</context>
<context>
    <name>DiskWatch</name>
    <message>
        <source>The disk of %1 is full: %2 are free, and about %3 are missing.</source>
        <translation>Der Datenträger von %1 ist voll: %2 sind frei, und etwa %3 fehlen.</translation>
    </message>
    <message>
        <source>The disk of %1 is full: %2 are free, which does not suffice.</source>
        <translation>Der Datenträger von %1 ist voll: %2 sind frei, und das reicht nicht.</translation>
    </message>
    <message>
        <source>Make room on that disk, then continue.</source>
        <translation>Schaffen Sie dort Platz und machen Sie dann weiter.</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>%1 is not here.</source>
        <translation>%1 ist nicht hier.</translation>
    </message>
    <message>
        <source>The environment brings its own Python.</source>
        <translation>Die Umgebung bringt ihr eigenes Python mit.</translation>
    </message>
    <message>
        <source>Python %1 is here.</source>
        <translation>Python %1 ist hier.</translation>
    </message>
    <message>
        <source>The project is in %1 already.</source>
        <translation>Das Projekt ist schon in %1.</translation>
    </message>
    <message>
        <source>The project can stand in %1.</source>
        <translation>Das Projekt kann in %1 stehen.</translation>
    </message>
    <message>
        <source>The folder&apos;s path is very long, and some tools stop at 255 bytes.</source>
        <translation>Der Pfad des Ordners ist sehr lang, und manche Werkzeuge hören bei 255 Bytes auf.</translation>
    </message>
    <message>
        <source>Choose a folder nearer to your home folder.</source>
        <translation>Wählen Sie einen Ordner näher an Ihrem persönlichen Ordner.</translation>
    </message>
    <message>
        <source>%1 are free where the project would stand.</source>
        <translation>%1 sind frei, wo das Projekt stünde.</translation>
    </message>
    <message>
        <source>An environment with Jupyter and scikit-learn needs about %1.</source>
        <translation>Eine Umgebung mit Jupyter und scikit-learn braucht etwa %1.</translation>
    </message>
    <message>
        <source>Git does not know who makes the first commit.</source>
        <translation>Git weiß nicht, wer den ersten Commit macht.</translation>
    </message>
    <message>
        <source>Set user.name and user.email with “git config --global”, or give the project an author with an e-mail address.</source>
        <translation>Setzen Sie user.name und user.email mit „git config --global“, oder geben Sie dem Projekt einen Autor mit E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Commits are signed %1 &lt;%2&gt;.</source>
        <translation>Commits tragen den Namen %1 &lt;%2&gt;.</translation>
    </message>
    <message>
        <source>The setup file asks for a GPU, and none was found.</source>
        <translation>Die Setup-Datei verlangt eine GPU, und keine wurde gefunden.</translation>
    </message>
    <message>
        <source>Install the GPU&apos;s driver, or run the project elsewhere.</source>
        <translation>Installieren Sie den Treiber der GPU, oder lassen Sie das Projekt anderswo laufen.</translation>
    </message>
    <message>
        <source>%1 has %2 of memory, and %3 GB are asked for.</source>
        <translation>%1 hat %2 Speicher, und %3 GB sind verlangt.</translation>
    </message>
    <message>
        <source>Run the project on a machine with a larger GPU.</source>
        <translation>Lassen Sie das Projekt auf einer Maschine mit größerer GPU laufen.</translation>
    </message>
    <message>
        <source>%1 was found.</source>
        <translation>%1 wurde gefunden.</translation>
    </message>
    <message>
        <source>Another kernel is called %1: %2.</source>
        <translation>Ein anderer Kernel heißt %1: %2.</translation>
    </message>
    <message>
        <source>The setup file is meant for %1 too.</source>
        <translation>Die Setup-Datei ist auch für %1 gedacht.</translation>
    </message>
    <message>
        <source>This machine is %1, and the setup file names only %2.</source>
        <translation>Dieser Rechner ist %1, und die Setup-Datei nennt nur %2.</translation>
    </message>
    <message>
        <source>Add %1 to its platforms.</source>
        <translation>Nehmen Sie %1 in ihre Plattformen auf.</translation>
    </message>
    <message>
        <source>You have no home folder, so Jupyter cannot find kernels of yours.</source>
        <translation>Sie haben keinen persönlichen Ordner, deshalb findet Jupyter keine Kernel von Ihnen.</translation>
    </message>
    <message>
        <source>Set HOME to a folder that you may write to.</source>
        <translation>Setzen Sie HOME auf einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>The set-up gets it into %1, and nowhere else.</source>
        <translation>Die Einrichtung holt es nach %1 und nirgendwohin sonst.</translation>
    </message>
    <message>
        <source>Downloads go through the proxy %1 (%2).</source>
        <translation>Heruntergeladen wird über den Proxy %1 (%2).</translation>
    </message>
    <message>
        <source>Certificates are taken from %1 (%2).</source>
        <translation>Zertifikate werden aus %1 genommen (%2).</translation>
    </message>
    <message>
        <source>Certificates are to be taken from %1 (%2), which does not exist.</source>
        <translation>Zertifikate sollen aus %1 genommen werden (%2), doch das gibt es nicht.</translation>
    </message>
    <message>
        <source>Correct or remove that setting, or downloads will fail.</source>
        <translation>Berichtigen oder entfernen Sie diese Einstellung, sonst schlagen Downloads fehl.</translation>
    </message>
    <message>
        <source>%1 locks versions for this computer only, not for %2.</source>
        <translation>%1 hält Versionen nur für diesen Rechner fest, nicht für %2.</translation>
    </message>
    <message>
        <source>conda and uv lock for every platform of the team.</source>
        <translation>conda und uv halten sie für jede Plattform des Teams fest.</translation>
    </message>
    <message>
        <source>Environments are made with %1: %2.</source>
        <translation>Umgebungen werden mit %1 angelegt: %2.</translation>
    </message>
    <message>
        <source>The environment in %1 is here, with Python %2.</source>
        <translation>Die Umgebung in %1 ist da, mit Python %2.</translation>
    </message>
    <message>
        <source>%1 are free on the disk of %2.</source>
        <translation>%1 sind auf dem Datenträger von %2 frei.</translation>
    </message>
    <message>
        <source>Packages are kept there before they are installed, or environments and kernels are.</source>
        <translation>Dort liegen Pakete, bevor sie installiert werden, oder Umgebungen und Kernel.</translation>
    </message>
    <message>
        <source>It stays; the project&apos;s own kernel gets another name.</source>
        <translation>Er bleibt; der Kernel des Projekts bekommt einen anderen Namen.</translation>
    </message>
    <message>
        <source>The installer %1 has the SHA-256 %2.</source>
        <translation>Das Installationsprogramm %1 hat die SHA-256 %2.</translation>
    </message>
    <message>
        <source>Compare it with the checksum that is published beside the installer.</source>
        <translation>Vergleichen Sie sie mit der Prüfsumme, die neben dem Installationsprogramm veröffentlicht ist.</translation>
    </message>
    <message>
        <source>The path of the environment has a blank in it: %1.</source>
        <translation>Der Pfad der Umgebung enthält ein Leerzeichen: %1.</translation>
    </message>
    <message>
        <source>The path of the environment is long: %1.</source>
        <translation>Der Pfad der Umgebung ist lang: %1.</translation>
    </message>
    <message>
        <source>Its programs, such as jupyter, then find their Python only while the environment is activated; a shorter path without blanks avoids that.</source>
        <translation>Ihre Programme, etwa jupyter, finden ihr Python dann nur, solange die Umgebung aktiviert ist; ein kürzerer Pfad ohne Leerzeichen vermeidet das.</translation>
    </message>
    <message>
        <source>Packages are taken from %1 first.</source>
        <translation>Pakete kommen zuerst aus %1.</translation>
    </message>
</context>
<context>
    <name>DoctorCommand</name>
    <message>
        <source>here</source>
        <translation>da</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>different</source>
        <translation>anders</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n core(s), %2 of memory</source>
        <translation>
            <numerusform>%1, %n Kern, %2 Speicher</numerusform>
            <numerusform>%1, %n Kerne, %2 Speicher</numerusform>
        </translation>
    </message>
    <message>
        <source>Looks at this machine, and whether it suits a setup file.</source>
        <translation>Sieht diesen Rechner an, und ob er zu einer Setup-Datei passt.</translation>
    </message>
    <message>
        <source>The setup file, or a bundle.</source>
        <translation>Die Setup-Datei oder ein Bündel.</translation>
    </message>
</context>
<context>
    <name>EnvironmentManager</name>
    <message>
        <source>There is no environment in %1.</source>
        <translation>In %1 ist keine Umgebung.</translation>
    </message>
    <message>
        <source>Name the folder that holds its bin/python.</source>
        <translation>Nennen Sie den Ordner, in dem ihr bin/python liegt.</translation>
    </message>
    <message>
        <source>Make a new environment</source>
        <translation>Eine neue Umgebung anlegen</translation>
    </message>
    <message>
        <source>The environment in %1 has Python %2, not %3.</source>
        <translation>Die Umgebung in %1 hat Python %2, nicht %3.</translation>
    </message>
    <message>
        <source>Take its Python, or make a new environment.</source>
        <translation>Nehmen Sie deren Python, oder legen Sie eine neue Umgebung an.</translation>
    </message>
    <message>
        <source>Take Python %1</source>
        <translation>Python %1 nehmen</translation>
    </message>
</context>
<context>
    <name>ExclusiveFolders</name>
    <message>
        <source>%1 could not be reserved for this run.</source>
        <translation>%1 konnte für diesen Lauf nicht belegt werden.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Schließen Sie andere Programme, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Waiting until another run of Groundwork no longer uses %1.</source>
        <translation>Wartet, bis ein anderer Lauf von Groundwork %1 nicht mehr benutzt.</translation>
    </message>
</context>
<context>
    <name>ExistingEnvironment</name>
    <message>
        <source>Make a new environment</source>
        <translation>Eine neue Umgebung anlegen</translation>
    </message>
    <message>
        <source>The environment in %1 has other versions than the project needs: %2.</source>
        <translation>Die Umgebung in %1 hat andere Versionen, als das Projekt braucht: %2.</translation>
    </message>
    <message>
        <source>Groundwork changes nothing that is in it. Take other versions, or make a new environment.</source>
        <translation>Groundwork ändert nichts, was darin ist. Nehmen Sie andere Versionen, oder legen Sie eine neue Umgebung an.</translation>
    </message>
    <message>
        <source>The environment in %1 lacks what the project needs: %2.</source>
        <translation>Der Umgebung in %1 fehlt, was das Projekt braucht: %2.</translation>
    </message>
    <message>
        <source>Nothing is added to it without your yes.</source>
        <translation>Ohne Ihr Ja kommt nichts hinzu.</translation>
    </message>
    <message>
        <source>Add them to it</source>
        <translation>Dort hinzufügen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Files of the environment in %1 are missing or were changed: %2.</source>
        <translation>In der Umgebung in %1 fehlen Dateien oder sind verändert: %2.</translation>
    </message>
    <message>
        <source>Install these packages in it again, or make a new environment.</source>
        <translation>Installieren Sie diese Pakete dort neu, oder lassen Sie eine neue Umgebung anlegen.</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Take any version of Python</source>
        <translation>Jede Version von Python nehmen</translation>
    </message>
    <message>
        <source>Take %1 in any version</source>
        <translation>%1 in jeder Version nehmen</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>%1 weglassen</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>Take %1 instead of %2</source>
        <translation>%1 statt %2 nehmen</translation>
    </message>
    <message>
        <source>Check the spelling, or add the channel that has it.</source>
        <translation>Prüfen Sie die Schreibweise, oder nehmen Sie den Kanal hinzu, der es hat.</translation>
    </message>
    <message>
        <source>The channels have no package named %1.</source>
        <translation>Die Kanäle haben kein Paket namens %1.</translation>
    </message>
    <message>
        <source>Check the spelling, or choose another version of Python.</source>
        <translation>Prüfen Sie die Schreibweise, oder wählen Sie eine andere Version von Python.</translation>
    </message>
    <message>
        <source>The package index has no %1 that is ready to install for this Python.</source>
        <translation>Der Paketindex hat kein %1, das für dieses Python fertig zu installieren ist.</translation>
    </message>
    <message>
        <source>Ask for another version.</source>
        <translation>Verlangen Sie eine andere Version.</translation>
    </message>
    <message>
        <source>The newest version is %1.</source>
        <translation>Die neueste Version ist %1.</translation>
    </message>
    <message>
        <source>There is no version of %1 that is %2.</source>
        <translation>Es gibt keine Version von %1, für die %2 gilt.</translation>
    </message>
    <message>
        <source>%1 is asked for in ways that exclude each other: %2.</source>
        <translation>%1 ist auf Weisen verlangt, die einander ausschließen: %2.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Behalten Sie eine davon.</translation>
    </message>
    <message>
        <source>No versions of these packages fit together: %1.</source>
        <translation>Keine Versionen dieser Pakete passen zusammen: %1.</translation>
    </message>
    <message>
        <source>No versions of these packages fit together: %1 (%2).</source>
        <translation>Keine Versionen dieser Pakete passen zusammen: %1 (%2).</translation>
    </message>
    <message>
        <source>Loosen the versions, or leave one out.</source>
        <translation>Lockern Sie die Versionen, oder lassen Sie eines weg.</translation>
    </message>
    <message>
        <source>The channels have no Python %1.</source>
        <translation>Die Kanäle haben kein Python %1.</translation>
    </message>
    <message>
        <source>Choose another version of Python.</source>
        <translation>Wählen Sie eine andere Version von Python.</translation>
    </message>
    <message>
        <source>%1 needs another version of Python: %2.</source>
        <translation>%1 braucht eine andere Version von Python: %2.</translation>
    </message>
    <message>
        <source>Choose such a Python, or another version of %1.</source>
        <translation>Wählen Sie so ein Python, oder eine andere Version von %1.</translation>
    </message>
    <message>
        <source>%1 could not reach the server with the packages.</source>
        <translation>%1 konnte den Server mit den Paketen nicht erreichen.</translation>
    </message>
    <message>
        <source>Check the network and the proxy settings (HTTPS_PROXY), then try again.</source>
        <translation>Prüfen Sie das Netz und die Proxy-Einstellungen (HTTPS_PROXY), dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A download differs from what the lock names.</source>
        <translation>Ein Download weicht von dem ab, was die Lock-Datei nennt.</translation>
    </message>
    <message>
        <source>The download of %1 differs from what the lock names.</source>
        <translation>Der Download von %1 weicht von dem ab, was die Lock-Datei nennt.</translation>
    </message>
    <message>
        <source>It was probably cut short: try again. If that does not help, the lock needs to be made anew.</source>
        <translation>Wahrscheinlich brach er ab: Versuchen Sie es erneut. Hilft das nicht, muss die Lock-Datei neu gemacht werden.</translation>
    </message>
    <message>
        <source>The server refused to hand out the packages.</source>
        <translation>Der Server wollte die Pakete nicht herausgeben.</translation>
    </message>
    <message>
        <source>Log in to it as %1 expects it, then try again.</source>
        <translation>Melden Sie sich dort so an, wie %1 es erwartet, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server no longer has %1.</source>
        <translation>Der Server hat %1 nicht mehr.</translation>
    </message>
    <message>
        <source>The lock needs to be made anew.</source>
        <translation>Die Lock-Datei muss neu gemacht werden.</translation>
    </message>
    <message>
        <source>The server with the packages has a problem (HTTP %1).</source>
        <translation>Der Server mit den Paketen hat ein Problem (HTTP %1).</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>One of the packages needs %1, which is nowhere to be had.</source>
        <translation>Eines der Pakete braucht %1, das nirgends zu haben ist.</translation>
    </message>
    <message>
        <source>Loosen the versions, or add the channel that has it.</source>
        <translation>Lockern Sie die Versionen, oder nehmen Sie den Kanal hinzu, der es hat.</translation>
    </message>
    <message>
        <source>%1 could not put %2 in place.</source>
        <translation>%1 konnte %2 nicht an seinen Platz bringen.</translation>
    </message>
    <message>
        <source>Another version of it may work.</source>
        <translation>Eine andere Version davon könnte gehen.</translation>
    </message>
    <message>
        <source>There is no channel at %1.</source>
        <translation>Bei %1 ist kein Kanal.</translation>
    </message>
    <message>
        <source>Check the channel&apos;s name or address.</source>
        <translation>Prüfen Sie den Namen oder die Adresse des Kanals.</translation>
    </message>
    <message>
        <source>Take the packages from conda-forge</source>
        <translation>Die Pakete von conda-forge nehmen</translation>
    </message>
    <message>
        <source>%1 did not succeed.</source>
        <translation>%1 hatte keinen Erfolg.</translation>
    </message>
    <message>
        <source>Its own words are in the details.</source>
        <translation>Seine eigenen Worte stehen in den Einzelheiten.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Platte ist voll.</translation>
    </message>
    <message>
        <source>Make room on the disk of the project and of the package cache.</source>
        <translation>Schaffen Sie Platz auf der Platte des Projekts und des Paketspeichers.</translation>
    </message>
    <message>
        <source>%1 does not trust the certificate of the server.</source>
        <translation>%1 traut dem Zertifikat des Servers nicht.</translation>
    </message>
    <message>
        <source>If your network has its own certificate authority, name its file in REQUESTS_CA_BUNDLE or SSL_CERT_FILE.</source>
        <translation>Hat Ihr Netz eine eigene Zertifizierungsstelle, nennen Sie ihre Datei in REQUESTS_CA_BUNDLE oder SSL_CERT_FILE.</translation>
    </message>
    <message>
        <source>%1 could not get through the proxy.</source>
        <translation>%1 kam nicht durch den Proxy.</translation>
    </message>
    <message>
        <source>Check the proxy settings (HTTPS_PROXY).</source>
        <translation>Prüfen Sie die Proxy-Einstellungen (HTTPS_PROXY).</translation>
    </message>
    <message>
        <source>%1 may not write where it has to.</source>
        <translation>%1 darf nicht schreiben, wo es muss.</translation>
    </message>
    <message>
        <source>The details name the folder: check to whom it belongs.</source>
        <translation>Die Einzelheiten nennen den Ordner: Prüfen Sie, wem er gehört.</translation>
    </message>
    <message>
        <source>%1 found no versions of these packages that fit together.</source>
        <translation>%1 fand keine Versionen dieser Pakete, die zusammenpassen.</translation>
    </message>
    <message>
        <source>One of them needs something that is nowhere to be had: leave one out after another to find it.</source>
        <translation>Eines davon braucht etwas, das nirgends zu haben ist: Lassen Sie eines nach dem anderen weg, um es zu finden.</translation>
    </message>
    <message>
        <source>The proxy wants a user name and a password.</source>
        <translation>Der Proxy verlangt einen Benutzernamen und ein Passwort.</translation>
    </message>
    <message>
        <source>Write http://USER:PASSWORD@HOST:PORT into HTTPS_PROXY or %1, never into the setup file.</source>
        <translation>Schreiben Sie http://BENUTZER:PASSWORT@RECHNER:PORT in HTTPS_PROXY oder in %1, nie in die Setup-Datei.</translation>
    </message>
    <message>
        <source>In conda channels, %1 is another package.</source>
        <translation>In conda-Kanälen ist %1 ein anderes Paket.</translation>
    </message>
    <message>
        <source>On PyPI, %1 is another package.</source>
        <translation>Auf PyPI ist %1 ein anderes Paket.</translation>
    </message>
    <message>
        <source>In conda channels, %1 is called otherwise: %2.</source>
        <translation>In conda-Kanälen heißt %1 anders: %2.</translation>
    </message>
    <message>
        <source>On PyPI, %1 is called otherwise: %2.</source>
        <translation>Auf PyPI heißt %1 anders: %2.</translation>
    </message>
    <message>
        <source>Take the package that is named %1</source>
        <translation>Das Paket nehmen, das %1 heißt</translation>
    </message>
    <message>
        <source>What is imported, conda channels and PyPI have names of their own: choose the package that is meant.</source>
        <translation>Importe, conda-Kanäle und PyPI haben je eigene Namen: Wählen Sie das Paket, das gemeint ist.</translation>
    </message>
</context>
<context>
    <name>FinderRows</name>
    <message>
        <source>‹ All sets and topics</source>
        <translation>‹ Alle Sammlungen und Themen</translation>
    </message>
    <message numerus="yes">
        <source>Add all %n package(s)</source>
        <translation>
            <numerusform>%n Paket hinzufügen</numerusform>
            <numerusform>Alle %n Pakete hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Neither in the catalogue nor known to your tools.</source>
        <translation>Weder im Katalog noch Ihren Werkzeugen bekannt.</translation>
    </message>
    <message>
        <source>Not in the catalogue.</source>
        <translation>Nicht im Katalog.</translation>
    </message>
    <message>
        <source>The nearest name is %1.</source>
        <translation>Der nächste Name ist %1.</translation>
    </message>
    <message>
        <source>Whether it is there, the manager finds out.</source>
        <translation>Ob es das gibt, stellt der Umgebungsmanager fest.</translation>
    </message>
</context>
<context>
    <name>FolderGuides</name>
    <message>
        <source>Git leaves the data out and keeps only files named README.md, so write down here where others get it.</source>
        <translation>Git lässt die Daten draußen und behält nur Dateien namens README.md; schreiben Sie also hier auf, woher andere sie bekommen.</translation>
    </message>
    <message>
        <source>The data goes to Git LFS. Install Git LFS and run “git lfs install” before you add any.</source>
        <translation>Die Daten gehen zu Git LFS. Installieren Sie Git LFS, und führen Sie „git lfs install“ aus, bevor Sie welche hinzufügen.</translation>
    </message>
    <message>
        <source>Git leaves the data out and keeps its DVC files. Add data with “dvc add”.</source>
        <translation>Git lässt die Daten draußen und behält ihre DVC-Dateien. Fügen Sie Daten mit „dvc add“ hinzu.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>The project&apos;s data goes here. Two folders have proved themselves:</source>
        <translation>Hierher gehören die Daten des Projekts. Zwei Ordner haben sich bewährt:</translation>
    </message>
    <message>
        <source>as it was received, never edited by hand</source>
        <translation>wie sie kamen, nie von Hand bearbeitet</translation>
    </message>
    <message>
        <source>made from the raw data by code, so that it can be made again</source>
        <translation>aus den Rohdaten durch Code gemacht, damit sie wieder gemacht werden können</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Trained models go here. Git leaves them out: they are large and can be trained again. Write down for each which code, data and settings it came from.</source>
        <translation>Hierher gehören trainierte Modelle. Git lässt sie draußen: Sie sind groß und können neu trainiert werden. Schreiben Sie zu jedem auf, aus welchem Code, welchen Daten und Einstellungen es stammt.</translation>
    </message>
</context>
<context>
    <name>ForeignSources</name>
    <message>
        <source>Where %1 takes packages from cannot be told.</source>
        <translation>Woher %1 Pakete nimmt, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>Put it back as it was, then continue.</source>
        <translation>Stellen Sie die Datei wieder her, dann fahren Sie fort.</translation>
    </message>
</context>
<context>
    <name>FullDisk</name>
    <message>
        <source>The disk of %1 is full: %2 are free, and about %3 are missing.</source>
        <translation>Der Datenträger von %1 ist voll: %2 sind frei, und etwa %3 fehlen.</translation>
    </message>
    <message>
        <source>The disk of %1 is full: %2 are free, which does not suffice.</source>
        <translation>Der Datenträger von %1 ist voll: %2 sind frei, und das reicht nicht.</translation>
    </message>
    <message>
        <source>Make room on it, or move that folder to another disk.</source>
        <translation>Schaffen Sie dort Platz, oder legen Sie diesen Ordner auf einen anderen Datenträger.</translation>
    </message>
</context>
<context>
    <name>GetTool</name>
    <message>
        <source>Get %1 into %2</source>
        <translation>%1 nach %2 holen</translation>
    </message>
    <message>
        <source>Getting %1</source>
        <translation>%1 wird geholt</translation>
    </message>
    <message>
        <source>%1 could not be got.</source>
        <translation>%1 ließ sich nicht holen.</translation>
    </message>
    <message>
        <source>Install %1 yourself, or choose another environment manager.</source>
        <translation>Installieren Sie %1 selbst, oder wählen Sie einen anderen Umgebungsmanager.</translation>
    </message>
    <message>
        <source>Choose the installer again, and compare its checksum.</source>
        <translation>Wählen Sie das Installationsprogramm noch einmal, und vergleichen Sie seine Prüfsumme.</translation>
    </message>
    <message>
        <source>The installer %1 cannot be read any more.</source>
        <translation>Das Installationsprogramm %1 kann nicht mehr gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is no longer the file whose checksum was shown.</source>
        <translation>%1 ist nicht mehr die Datei, deren Prüfsumme gezeigt wurde.</translation>
    </message>
</context>
<context>
    <name>Git</name>
    <message>
        <source>The git repository in %1 could not be made.</source>
        <translation>Das git-Repository in %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Look whether the disk has room and the branch name is valid.</source>
        <translation>Sehen Sie nach, ob die Platte Platz hat und der Name des Branches gültig ist.</translation>
    </message>
    <message>
        <source>The files in %1 could not be committed.</source>
        <translation>Die Dateien in %1 konnten nicht committet werden.</translation>
    </message>
    <message>
        <source>Look at the repository with git, then try again.</source>
        <translation>Sehen Sie sich das Repository mit git an, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The git repository in %1 could not be read.</source>
        <translation>Das git-Repository in %1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Another program works in the git repository in %1, or was stopped there.</source>
        <translation>Im Git-Repository in %1 arbeitet ein anderes Programm, oder es wurde dort abgebrochen.</translation>
    </message>
    <message>
        <source>When no git is running there, remove %1 and try again.</source>
        <translation>Läuft dort kein Git, entfernen Sie %1 und versuchen es erneut.</translation>
    </message>
</context>
<context>
    <name>GitFiles</name>
    <message>
        <source>Environments: made again from the lock</source>
        <translation>Umgebungen: werden aus der Lock-Datei neu gemacht</translation>
    </message>
    <message>
        <source>Data stays out of git; what describes it goes in</source>
        <translation>Daten bleiben außerhalb von git; was sie beschreibt, kommt hinein</translation>
    </message>
    <message>
        <source>Trained models, and the records of training</source>
        <translation>Trainierte Modelle und die Aufzeichnungen des Trainings</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>What Jupyter, Python and their tools leave behind</source>
        <translation>Was Jupyter, Python und ihre Werkzeuge hinterlassen</translation>
    </message>
    <message>
        <source>What editors and systems leave behind</source>
        <translation>Was Editoren und Systeme hinterlassen</translation>
    </message>
    <message>
        <source>Text has the same line ends on every system</source>
        <translation>Text hat auf jedem System dieselben Zeilenenden</translation>
    </message>
    <message>
        <source>No text: never converted, never merged line by line</source>
        <translation>Kein Text: nie umgewandelt, nie zeilenweise zusammengeführt</translation>
    </message>
    <message>
        <source>Data goes to Git LFS, its descriptions into git itself</source>
        <translation>Daten gehen zu Git LFS, ihre Beschreibungen in git selbst</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Add this channel yourself if you trust who makes its packages.</source>
        <translation>Fügen Sie diesen Kanal selbst hinzu, wenn Sie denen vertrauen, die seine Pakete machen.</translation>
    </message>
    <message>
        <source>There are more packages than a setup file holds.</source>
        <translation>Es sind mehr Pakete, als eine Setup-Datei fasst.</translation>
    </message>
    <message>
        <source>Choose the file that says what is wanted, in place of a lock.</source>
        <translation>Wählen Sie statt einer Lock-Datei die Datei, die sagt, was gewünscht ist.</translation>
    </message>
    <message>
        <source>There is no package in what was given.</source>
        <translation>Im Angegebenen steht kein Paket.</translation>
    </message>
    <message>
        <source>Choose a file that names packages, or a folder with code.</source>
        <translation>Wählen Sie eine Datei, die Pakete nennt, oder einen Ordner mit Code.</translation>
    </message>
    <message>
        <source>Which packages are wanted depends on it; %1 is taken.</source>
        <translation>Davon hängt ab, welche Pakete gewünscht sind; %1 wird genommen.</translation>
    </message>
    <message>
        <source>No Python that Groundwork sets up is one of these.</source>
        <translation>Kein Python, das Groundwork einrichtet, passt dazu.</translation>
    </message>
    <message>
        <source>A setup file names one Python; %1 is taken.</source>
        <translation>Eine Setup-Datei nennt ein Python; %1 wird genommen.</translation>
    </message>
    <message>
        <source>It is meant for %1 only.</source>
        <translation>Es ist nur für %1 gedacht.</translation>
    </message>
    <message>
        <source>Of a lock the packages for this machine are taken.</source>
        <translation>Aus einer Lock-Datei werden die Pakete für diesen Rechner genommen.</translation>
    </message>
    <message>
        <source>The condition cannot be read.</source>
        <translation>Die Bedingung ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It is meant for other machines or another Python.</source>
        <translation>Es ist für andere Rechner oder ein anderes Python gedacht.</translation>
    </message>
    <message>
        <source>It is taken everywhere: a setup file has no conditions.</source>
        <translation>Es wird überall genommen: Eine Setup-Datei hat keine Bedingungen.</translation>
    </message>
    <message>
        <source>This is no package with or without versions.</source>
        <translation>Das ist kein Paket, weder mit noch ohne Versionen.</translation>
    </message>
    <message>
        <source>%1 has more than %2 kB.</source>
        <translation>%1 hat mehr als %2 kB.</translation>
    </message>
    <message>
        <source>a notebook</source>
        <translation>ein Notebook</translation>
    </message>
    <message>
        <source>%1 is a notebook in another language than Python.</source>
        <translation>%1 ist ein Notebook in einer anderen Sprache als Python.</translation>
    </message>
    <message>
        <source>The catalogue knows no package with this import; add it by its name.</source>
        <translation>Der Katalog kennt kein Paket mit diesem Import; fügen Sie es mit seinem Namen hinzu.</translation>
    </message>
    <message>
        <source>Commands, variables and settings have no place in a setup file.</source>
        <translation>Befehle, Variablen und Einstellungen haben in einer Setup-Datei keinen Platz.</translation>
    </message>
    <message>
        <source>Optional packages are not taken over; add those that you need.</source>
        <translation>Wahlfreie Pakete werden nicht übernommen; fügen Sie hinzu, was Sie brauchen.</translation>
    </message>
    <message>
        <source>A setup file names no package index; keep it in the settings of the package manager.</source>
        <translation>Eine Setup-Datei nennt keinen Paketindex; belassen Sie ihn in den Einstellungen der Paketverwaltung.</translation>
    </message>
    <message>
        <source>Extras are not taken over; add the packages that this one brings.</source>
        <translation>Extras werden nicht übernommen; fügen Sie die Pakete hinzu, die dieses mitbringt.</translation>
    </message>
    <message>
        <source>A setup file takes packages by name, not from an address or a folder.</source>
        <translation>Eine Setup-Datei nimmt Pakete beim Namen, nicht von einer Adresse oder aus einem Ordner.</translation>
    </message>
    <message>
        <source>A setup file cannot ask for versions in this way; this does not bind.</source>
        <translation>So kann eine Setup-Datei keine Versionen verlangen; dies bindet nicht.</translation>
    </message>
    <message>
        <source>A setup file asks for packages by name and version only.</source>
        <translation>Eine Setup-Datei verlangt Pakete nur mit Namen und Version.</translation>
    </message>
    <message>
        <source>A setup file asks for versions, not for builds of them.</source>
        <translation>Eine Setup-Datei verlangt Versionen, keine Builds davon.</translation>
    </message>
    <message>
        <source>What the machine itself has cannot be installed.</source>
        <translation>Was der Rechner selbst hat, lässt sich nicht installieren.</translation>
    </message>
    <message>
        <source>The terms of this channel ask companies for payment; conda-forge is taken in its place.</source>
        <translation>Die Bedingungen dieses Kanals verlangen von Firmen eine Bezahlung; stattdessen wird conda-forge genommen.</translation>
    </message>
    <message>
        <source>A setup file cannot name this channel: it takes names and https:// or file:/// addresses without a password.</source>
        <translation>Diesen Kanal kann eine Setup-Datei nicht nennen: Sie nimmt Namen und Adressen mit https:// oder file:/// ohne Passwort.</translation>
    </message>
    <message>
        <source>A setup file does not know this platform.</source>
        <translation>Eine Setup-Datei kennt diese Plattform nicht.</translation>
    </message>
    <message>
        <source>%1 is a setup file already.</source>
        <translation>%1 ist schon eine Setup-Datei.</translation>
    </message>
    <message>
        <source>Open it as it is.</source>
        <translation>Öffnen Sie sie, wie sie ist.</translation>
    </message>
    <message>
        <source>%1 is not read.</source>
        <translation>%1 wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Choose %1 instead.</source>
        <translation>Wählen Sie stattdessen %1.</translation>
    </message>
    <message>
        <source>Files such as environment.yml, requirements.txt, Pipfile, pyproject.toml, pixi.toml, notebooks and folders of code are.</source>
        <translation>Gelesen werden Dateien wie environment.yml, requirements.txt, Pipfile, pyproject.toml, pixi.toml, Notebooks und Ordner mit Code.</translation>
    </message>
    <message>
        <source>Is this the right file?</source>
        <translation>Ist das die richtige Datei?</translation>
    </message>
    <message>
        <source>%1 cannot be read as %2.</source>
        <translation>%1 ist nicht als %2 lesbar.</translation>
    </message>
    <message>
        <source>Mend the place that is named, or choose another file.</source>
        <translation>Berichtigen Sie die genannte Stelle, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 is no text.</source>
        <translation>%1 ist kein Text.</translation>
    </message>
    <message>
        <source>These packages stand in another file; name it too, beside this one.</source>
        <translation>Diese Pakete stehen in einer anderen Datei; nennen Sie auch sie, neben dieser.</translation>
    </message>
    <message>
        <source>A file of bounds is not read; write them behind the packages themselves.</source>
        <translation>Eine Datei mit Grenzen wird nicht gelesen; schreiben Sie sie hinter die Pakete selbst.</translation>
    </message>
    <message>
        <source>Another file is not read by itself; name it too, beside this one.</source>
        <translation>Eine weitere Datei wird nicht von selbst gelesen; nennen Sie auch sie, neben dieser.</translation>
    </message>
    <message>
        <source>Options of pip have no place in a setup file.</source>
        <translation>Optionen von pip haben in einer Setup-Datei keinen Platz.</translation>
    </message>
    <message>
        <source>Hashes are not taken over; the new project&apos;s lock file has its own.</source>
        <translation>Prüfsummen werden nicht übernommen; die Lock-Datei des neuen Projekts hat eigene.</translation>
    </message>
    <message>
        <source>There is more; is this the right file?</source>
        <translation>Es gibt noch mehr; ist das die richtige Datei?</translation>
    </message>
</context>
<context>
    <name>ImportPackages</name>
    <message>
        <source>another version is imported than the lock names</source>
        <translation>eine andere Version wird importiert, als die Lock-Datei nennt</translation>
    </message>
    <message numerus="yes">
        <source>Import %n package(s)</source>
        <translation>
            <numerusform>%n Paket importieren</numerusform>
            <numerusform>%n Pakete importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing %n package(s)</source>
        <translation>
            <numerusform>%n Paket wird importiert</numerusform>
            <numerusform>%n Pakete werden importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is installed but cannot be imported.</source>
        <translation>%1 ist installiert, lässt sich aber nicht importieren.</translation>
    </message>
    <message>
        <source>Choose another version of %1, or leave it out.</source>
        <translation>Wählen Sie eine andere Version von %1, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>The environment&apos;s Python could not prove its packages.</source>
        <translation>Das Python der Umgebung konnte seine Pakete nicht nachweisen.</translation>
    </message>
    <message>
        <source>“continue” makes the environment anew from the lock.</source>
        <translation>„continue“ baut die Umgebung aus der Lock-Datei neu auf.</translation>
    </message>
</context>
<context>
    <name>InstallEnvironment</name>
    <message>
        <source>There is an environment in %1 that Groundwork did not make.</source>
        <translation>In %1 ist eine Umgebung, die Groundwork nicht angelegt hat.</translation>
    </message>
    <message>
        <source>Move it away, or choose another place for the environment.</source>
        <translation>Schaffen Sie sie weg, oder wählen Sie einen anderen Platz für die Umgebung.</translation>
    </message>
    <message>
        <source>Install the environment with %1</source>
        <translation>Die Umgebung mit %1 installieren</translation>
    </message>
    <message>
        <source>Installing the environment with %1</source>
        <translation>Die Umgebung wird mit %1 installiert</translation>
    </message>
    <message>
        <source>The environment in %1 has to be made anew, and there are files of yours in it.</source>
        <translation>Die Umgebung in %1 muss neu angelegt werden, und darin liegen Dateien von Ihnen.</translation>
    </message>
    <message>
        <source>Move the files listed under Details away, then continue.</source>
        <translation>Bringen Sie die unter Details genannten Dateien an einen anderen Ort, dann setzen Sie fort.</translation>
    </message>
    <message>
        <source>%1 changed the lock %2 while it installed the environment.</source>
        <translation>%1 hat die Lock-Datei %2 geändert, während es die Umgebung installierte.</translation>
    </message>
    <message>
        <source>Put the lock back as it was, or make it anew, then continue.</source>
        <translation>Stellen Sie die Lock-Datei wieder her, wie sie war, oder machen Sie sie neu; setzen Sie dann fort.</translation>
    </message>
</context>
<context>
    <name>InstalledPackages</name>
    <message>
        <source>There is no environment in %1.</source>
        <translation>In %1 ist keine Umgebung.</translation>
    </message>
    <message>
        <source>Make the environment first.</source>
        <translation>Legen Sie zuerst die Umgebung an.</translation>
    </message>
</context>
<context>
    <name>JournaledSystem</name>
    <message>
        <source>%1 is there already, and Groundwork did not make it.</source>
        <translation>%1 ist schon da, und Groundwork hat es nicht angelegt.</translation>
    </message>
    <message>
        <source>Move it away, or choose another place.</source>
        <translation>Schaffen Sie es weg, oder wählen Sie einen anderen Platz.</translation>
    </message>
</context>
<context>
    <name>Jupyter</name>
    <message>
        <source>Jupyter started, but did not answer in time.</source>
        <translation>Jupyter ist gestartet, hat aber nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Try again; the details hold what it said.</source>
        <translation>Versuchen Sie es noch einmal; was es sagte, steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>Jupyter ended while it was starting.</source>
        <translation>Jupyter hat sich beim Starten beendet.</translation>
    </message>
    <message>
        <source>The details hold what it said last.</source>
        <translation>Was es zuletzt sagte, steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>Jupyter is not in the environment of this project.</source>
        <translation>Jupyter ist nicht in der Umgebung dieses Projekts.</translation>
    </message>
    <message>
        <source>Prove the project again to see what is missing.</source>
        <translation>Prüfen Sie das Projekt noch einmal, um zu sehen, was fehlt.</translation>
    </message>
    <message>
        <source>Your home folder is not known.</source>
        <translation>Ihr persönlicher Ordner ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Set HOME, then start Groundwork again.</source>
        <translation>Setzen Sie HOME und starten Sie Groundwork neu.</translation>
    </message>
    <message>
        <source>Other users of this machine could read the key to Jupyter.</source>
        <translation>Andere Benutzer dieses Rechners könnten den Schlüssel zu Jupyter lesen.</translation>
    </message>
    <message>
        <source>Take their rights away: chmod 700 %1</source>
        <translation>Nehmen Sie ihnen die Rechte: chmod 700 %1</translation>
    </message>
    <message>
        <source>Jupyter did not stop.</source>
        <translation>Jupyter hat sich nicht beendet.</translation>
    </message>
    <message>
        <source>Process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>Shut it down from its File menu.</source>
        <translation>Beenden Sie es über sein Datei-Menü.</translation>
    </message>
    <message>
        <source>Jupyter runs in this project.</source>
        <translation>In diesem Projekt läuft Jupyter.</translation>
    </message>
    <message>
        <source>Save your notebooks and shut Jupyter down from its File menu, or stop it in the window; then try again.</source>
        <translation>Speichern Sie Ihre Notebooks und beenden Sie Jupyter über sein Datei-Menü oder im Fenster; versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>KnownNames</name>
    <message>
        <source>Known to your tools, on conda and PyPI</source>
        <translation>Ihren Werkzeugen bekannt, bei conda und PyPI</translation>
    </message>
    <message>
        <source>Known to your tools, on conda</source>
        <translation>Ihren Werkzeugen bekannt, bei conda</translation>
    </message>
    <message>
        <source>Known to your tools, on PyPI</source>
        <translation>Ihren Werkzeugen bekannt, bei PyPI</translation>
    </message>
    <message>
        <source>%1; newest %2.</source>
        <translation>%1; neueste %2.</translation>
    </message>
    <message>
        <source>%1; newest %2, %3.</source>
        <translation>%1; neueste %2, %3.</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>There is no translation with the code “%1”.</source>
        <translation>Es gibt keine Übersetzung mit dem Code „%1“.</translation>
    </message>
    <message>
        <source>These are there: %1.</source>
        <translation>Diese sind da: %1.</translation>
    </message>
</context>
<context>
    <name>Licences</name>
    <message>
        <source>The terms of the channel “%1” ask larger organisations for payment, and the setup file names it.</source>
        <translation>Die Bedingungen des Kanals „%1“ verlangen von größeren Organisationen eine Bezahlung, und die Setup-Datei nennt ihn.</translation>
    </message>
    <message>
        <source>Take %1 instead, or make sure that you may use it.</source>
        <translation>Nehmen Sie stattdessen %1, oder vergewissern Sie sich, dass Sie ihn benutzen dürfen.</translation>
    </message>
    <message>
        <source>By hand conda takes packages from “%1”, whose terms ask larger organisations for payment: no .condarc names other channels.</source>
        <translation>Von Hand nimmt conda Pakete aus „%1“, dessen Bedingungen von größeren Organisationen eine Bezahlung verlangen: Keine .condarc nennt andere Kanäle.</translation>
    </message>
    <message>
        <source>By hand conda takes packages from “%1”, whose terms ask larger organisations for payment (%2).</source>
        <translation>Von Hand nimmt conda Pakete aus „%1“, dessen Bedingungen von größeren Organisationen eine Bezahlung verlangen (%2).</translation>
    </message>
    <message>
        <source>Groundwork does not; “%1” changes it for you.</source>
        <translation>Groundwork tut das nicht; „%1“ ändert es für Sie.</translation>
    </message>
    <message>
        <source>The licence of %1 is one that your rules do not want: %2.</source>
        <translation>Die Lizenz von %1 ist eine, die Ihre Regeln nicht wollen: %2.</translation>
    </message>
    <message>
        <source>Leave it out, take another package, or ask who made the rules.</source>
        <translation>Lassen Sie es weg, nehmen Sie ein anderes Paket, oder fragen Sie, wer die Regeln gemacht hat.</translation>
    </message>
    <message>
        <source>“%1” in your rules is no family of licences.</source>
        <translation>„%1“ in Ihren Regeln ist keine Familie von Lizenzen.</translation>
    </message>
    <message>
        <source>They are %1.</source>
        <translation>Es gibt %1.</translation>
    </message>
    <message>
        <source>permissive</source>
        <translation>freizügig</translation>
    </message>
    <message>
        <source>weak copyleft</source>
        <translation>schwaches Copyleft</translation>
    </message>
    <message>
        <source>copyleft</source>
        <translation>Copyleft</translation>
    </message>
    <message>
        <source>network copyleft</source>
        <translation>Netz-Copyleft</translation>
    </message>
    <message>
        <source>source available</source>
        <translation>Quelltext einsehbar</translation>
    </message>
    <message>
        <source>proprietary</source>
        <translation>proprietär</translation>
    </message>
    <message>
        <source>unclear licence</source>
        <translation>Lizenz unklar</translation>
    </message>
</context>
<context>
    <name>Logging</name>
    <message>
        <source>The log file %1 cannot be written.</source>
        <translation>Die Protokolldatei %1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Name a file in a folder that you may write to.</source>
        <translation>Nennen Sie eine Datei in einem Ordner, in den Sie schreiben dürfen.</translation>
    </message>
</context>
<context>
    <name>Loopback</name>
    <message>
        <source>No free port was found on this machine.</source>
        <translation>Auf diesem Rechner wurde kein freier Port gefunden.</translation>
    </message>
    <message>
        <source>Close a program that serves pages, and try again.</source>
        <translation>Schließen Sie ein Programm, das Seiten bereitstellt, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Markers</name>
    <message>
        <source>The lock has a condition that cannot be read: %1</source>
        <translation>Die Lock-Datei hat eine Bedingung, die nicht zu lesen ist: %1</translation>
    </message>
    <message>
        <source>Remove the lock, and the versions are solved anew.</source>
        <translation>Entfernen Sie die Lock-Datei, dann werden die Versionen neu bestimmt.</translation>
    </message>
</context>
<context>
    <name>New</name>
    <message>
        <source>Where the setup file is written: NAME.groundwork.yaml.</source>
        <translation>Wohin die Setup-Datei geschrieben wird: NAME.groundwork.yaml.</translation>
    </message>
    <message>
        <source>Replace the file when it is there already.</source>
        <translation>Die Datei ersetzen, wenn sie schon da ist.</translation>
    </message>
    <message>
        <source>The project&apos;s name.</source>
        <translation>Der Name des Projekts.</translation>
    </message>
    <message>
        <source>Name of folder, environment and kernel; made from the name.</source>
        <translation>Name von Ordner, Umgebung und Kernel; aus dem Namen gemacht.</translation>
    </message>
    <message>
        <source>What the project is for.</source>
        <translation>Wozu das Projekt da ist.</translation>
    </message>
    <message>
        <source>An author; may be repeated.</source>
        <translation>Ein Autor; darf sich wiederholen.</translation>
    </message>
    <message>
        <source>The licence, for example MIT, or none.</source>
        <translation>Die Lizenz, zum Beispiel MIT, oder none.</translation>
    </message>
    <message>
        <source>data-science, notebooks, package or empty.</source>
        <translation>data-science, notebooks, package oder empty.</translation>
    </message>
    <message>
        <source>auto, conda, mamba, pipenv, venv or uv.</source>
        <translation>auto, conda, mamba, pipenv, venv oder uv.</translation>
    </message>
    <message>
        <source>The Python version, for example 3.12.</source>
        <translation>Die Python-Version, zum Beispiel 3.12.</translation>
    </message>
    <message>
        <source>Where the environment stands: project or named.</source>
        <translation>Wo die Umgebung steht: project oder named.</translation>
    </message>
    <message>
        <source>A conda channel; may be repeated.</source>
        <translation>Ein conda-Kanal; darf sich wiederholen.</translation>
    </message>
    <message>
        <source>A package, for example &quot;numpy &gt;=1.26&quot;; may be repeated.</source>
        <translation>Ein Paket, zum Beispiel &quot;numpy &gt;=1.26&quot;; darf sich wiederholen.</translation>
    </message>
    <message>
        <source>Keep no lock file.</source>
        <translation>Keine Lock-Datei führen.</translation>
    </message>
    <message>
        <source>local, docker, aws, google-cloud or azure.</source>
        <translation>local, docker, aws, google-cloud oder azure.</translation>
    </message>
    <message>
        <source>devcontainer, binder or kitfile; may be repeated.</source>
        <translation>devcontainer, binder oder kitfile; darf sich wiederholen.</translation>
    </message>
    <message>
        <source>Make no repository.</source>
        <translation>Kein Repository anlegen.</translation>
    </message>
    <message>
        <source>The first branch.</source>
        <translation>Der erste Branch.</translation>
    </message>
    <message>
        <source>The repository&apos;s address elsewhere.</source>
        <translation>Die Adresse des Repositorys anderswo.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 ist schon da.</translation>
    </message>
    <message>
        <source>Choose another name, or replace it with --force.</source>
        <translation>Wählen Sie einen anderen Namen, oder ersetzen Sie sie mit --force.</translation>
    </message>
    <message>
        <source>Writes a setup file from options.</source>
        <translation>Schreibt eine Setup-Datei aus Optionen.</translation>
    </message>
    <message>
        <source>The file to write is missing.</source>
        <translation>Die zu schreibende Datei fehlt.</translation>
    </message>
    <message>
        <source>Name it with -o NAME.groundwork.yaml.</source>
        <translation>Nennen Sie sie mit -o NAME.groundwork.yaml.</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>%1 wurde geschrieben.</translation>
    </message>
    <message>
        <source>An author is written as NAME &lt;EMAIL&gt;, not as “%1”.</source>
        <translation>Ein Autor wird als NAME &lt;EMAIL&gt; geschrieben, nicht als „%1“.</translation>
    </message>
</context>
<context>
    <name>Obstacle</name>
    <message>
        <source>Take them from where %1 looks</source>
        <translation>Sie von dort nehmen, wo %1 sucht</translation>
    </message>
    <message>
        <source>%1 cannot take packages from PyPI: %2.</source>
        <translation>%1 kann keine Pakete von PyPI nehmen: %2.</translation>
    </message>
    <message>
        <source>%1 cannot take packages from conda channels: %2.</source>
        <translation>%1 kann keine Pakete aus conda-Kanälen nehmen: %2.</translation>
    </message>
    <message>
        <source>Make the environment with venv</source>
        <translation>Die Umgebung mit venv anlegen</translation>
    </message>
    <message>
        <source>Make the environment with conda</source>
        <translation>Die Umgebung mit conda anlegen</translation>
    </message>
    <message>
        <source>Choose another environment manager.</source>
        <translation>Wählen Sie einen anderen Umgebungsmanager.</translation>
    </message>
    <message>
        <source>%1 was not found on this machine.</source>
        <translation>%1 wurde auf diesem Rechner nicht gefunden.</translation>
    </message>
    <message>
        <source>Install it, or let Groundwork choose what is there.</source>
        <translation>Installieren Sie es, oder lassen Sie Groundwork wählen, was da ist.</translation>
    </message>
    <message>
        <source>Take the best manager that is here</source>
        <translation>Den besten Manager nehmen, der hier ist</translation>
    </message>
    <message>
        <source>Download Miniforge&apos;s installer from https://conda-forge.org/download/ and choose it (--conda-installer), or let Groundwork choose what is there.</source>
        <translation>Laden Sie das Installationsprogramm von Miniforge unter https://conda-forge.org/download/ herunter und wählen Sie es (--conda-installer), oder lassen Sie Groundwork wählen, was da ist.</translation>
    </message>
</context>
<context>
    <name>PackageFolder</name>
    <message>
        <source>There is no folder %1 to take packages from.</source>
        <translation>Einen Ordner %1, aus dem Pakete kommen könnten, gibt es nicht.</translation>
    </message>
    <message>
        <source>Name a folder that is there, or none.</source>
        <translation>Nennen Sie einen Ordner, der da ist, oder keinen.</translation>
    </message>
    <message>
        <source>%1 is not a folder to take packages from.</source>
        <translation>%1 ist kein Ordner, aus dem Pakete kommen können.</translation>
    </message>
    <message>
        <source>Name the folder that the packages lie in.</source>
        <translation>Nennen Sie den Ordner, in dem die Pakete liegen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>Der Ordner %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Copy the packages into a folder that you may read.</source>
        <translation>Kopieren Sie die Pakete in einen Ordner, den Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>There are no packages in %1.</source>
        <translation>In %1 sind keine Pakete.</translation>
    </message>
    <message>
        <source>Wheels (*.whl) lie in it directly; conda takes a channel, with noarch/repodata.json.</source>
        <translation>Wheels (*.whl) liegen unmittelbar darin; conda nimmt einen Kanal, mit noarch/repodata.json.</translation>
    </message>
    <message>
        <source>There are no wheels in %1, and %2 takes nothing else.</source>
        <translation>In %1 sind keine Wheels, und anderes nimmt %2 nicht.</translation>
    </message>
    <message>
        <source>Collect wheels there with “pip download”.</source>
        <translation>Sammeln Sie dort Wheels mit „pip download“.</translation>
    </message>
    <message>
        <source>The packages in %1 are no channel: noarch/repodata.json is missing.</source>
        <translation>Die Pakete in %1 sind kein Kanal: noarch/repodata.json fehlt.</translation>
    </message>
    <message>
        <source>Sort them into the folders noarch and %1, and run “python -m conda_index” on it.</source>
        <translation>Ordnen Sie sie in die Ordner noarch und %1, und führen Sie darauf „python -m conda_index“ aus.</translation>
    </message>
    <message>
        <source>There are only wheels in %1, and %2 takes none.</source>
        <translation>In %1 sind nur Wheels, und %2 nimmt keine.</translation>
    </message>
    <message>
        <source>Name a conda channel, or choose another environment manager.</source>
        <translation>Nennen Sie einen conda-Kanal, oder wählen Sie eine andere Umgebungsverwaltung.</translation>
    </message>
</context>
<context>
    <name>PathWord</name>
    <message>
        <source>A file or folder needs a name.</source>
        <translation>Eine Datei oder ein Ordner braucht einen Namen.</translation>
    </message>
    <message>
        <source>The current folder is not there any more.</source>
        <translation>Den aktuellen Ordner gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Go to another folder, or write the full path.</source>
        <translation>Wechseln Sie in einen anderen Ordner, oder schreiben Sie den vollen Pfad.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Einen Ordner %1 gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>Paths</name>
    <message>
        <source>“%1” is not a full path.</source>
        <translation>„%1“ ist kein vollständiger Pfad.</translation>
    </message>
    <message>
        <source>Write the path from the root of the disk.</source>
        <translation>Schreiben Sie den Pfad von der Wurzel der Platte an.</translation>
    </message>
    <message>
        <source>“%1” holds characters that cannot be read as text.</source>
        <translation>„%1“ enthält Zeichen, die sich nicht als Text lesen lassen.</translation>
    </message>
    <message>
        <source>Rename the folder, or choose another.</source>
        <translation>Benennen Sie den Ordner um, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“%1” is not a path inside the project.</source>
        <translation>„%1“ ist kein Pfad innerhalb des Projekts.</translation>
    </message>
</context>
<context>
    <name>PipOutput</name>
    <message>
        <source>pip&apos;s answer could not be understood.</source>
        <translation>Die Antwort von pip war nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Another version of pip may help.</source>
        <translation>Eine andere Version von pip könnte helfen.</translation>
    </message>
    <message>
        <source>%1 is asked for</source>
        <translation>%1 ist verlangt</translation>
    </message>
    <message>
        <source>%1 %2 needs %3</source>
        <translation>%1 %2 braucht %3</translation>
    </message>
    <message>
        <source>The lock file was not written by Groundwork for pip.</source>
        <translation>Die Lock-Datei wurde nicht von Groundwork für pip geschrieben.</translation>
    </message>
    <message>
        <source>Remove it, and the versions are solved anew.</source>
        <translation>Entfernen Sie sie, dann werden die Versionen neu bestimmt.</translation>
    </message>
</context>
<context>
    <name>Pipenv</name>
    <message>
        <source>Pipenv would write the password of your package index into the lock file.</source>
        <translation>Pipenv würde das Passwort Ihres Paket-Index in die Lock-Datei schreiben.</translation>
    </message>
    <message>
        <source>Keep it in ~/.netrc rather than in the address.</source>
        <translation>Bewahren Sie es in ~/.netrc auf statt in der Adresse.</translation>
    </message>
</context>
<context>
    <name>PipenvOutput</name>
    <message>
        <source>The lock file was not written by Pipenv.</source>
        <translation>Die Lock-Datei wurde nicht von Pipenv geschrieben.</translation>
    </message>
    <message>
        <source>Remove it, and the versions are solved anew.</source>
        <translation>Entfernen Sie sie, dann werden die Versionen neu bestimmt.</translation>
    </message>
    <message>
        <source>The lock does not belong to the Pipfile.</source>
        <translation>Die Lock-Datei gehört nicht zum Pipfile.</translation>
    </message>
    <message>
        <source>Either the Pipfile or the package index of this machine has changed. “pipenv lock” in the project makes the lock anew.</source>
        <translation>Entweder hat sich das Pipfile geändert oder der Paket-Index dieses Rechners. „pipenv lock“ im Projekt macht die Lock-Datei neu.</translation>
    </message>
    <message>
        <source>There is no Python at %1 any more.</source>
        <translation>Unter %1 ist kein Python mehr.</translation>
    </message>
    <message>
        <source>Start again; the Pythons of this machine are looked for anew.</source>
        <translation>Beginnen Sie noch einmal; die Pythons dieses Rechners werden dann neu gesucht.</translation>
    </message>
    <message>
        <source>Pipenv could not make the environment.</source>
        <translation>Pipenv konnte die Umgebung nicht anlegen.</translation>
    </message>
    <message>
        <source>Check whether there is room on the disk, and to whom the folder belongs.</source>
        <translation>Prüfen Sie, ob auf der Festplatte Platz ist und wem der Ordner gehört.</translation>
    </message>
    <message>
        <source>This Pipenv does not work with the chosen Python.</source>
        <translation>Dieses Pipenv arbeitet nicht mit dem gewählten Python.</translation>
    </message>
    <message>
        <source>Choose a newer Python, or another environment manager.</source>
        <translation>Wählen Sie ein neueres Python oder einen anderen Umgebungsmanager.</translation>
    </message>
    <message>
        <source>Take any version of Python</source>
        <translation>Jede Python-Version zulassen</translation>
    </message>
</context>
<context>
    <name>PlaceData</name>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cheap at a small scale, and nothing to pay every month.</source>
        <translation>Günstig in kleinem Umfang, und nichts ist monatlich zu zahlen.</translation>
    </message>
    <message>
        <source>Paid by use. It adds up, running or idle, and disks cost while the machine is stopped.</source>
        <translation>Bezahlt nach Nutzung. Es summiert sich, ob in Arbeit oder untätig, und Datenträger kosten, während die Maschine steht.</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Rechenleistung</translation>
    </message>
    <message>
        <source>Limited by what this machine has.</source>
        <translation>Begrenzt durch das, was dieser Rechner hat.</translation>
    </message>
    <message>
        <source>Processors, GPUs and memory as needed, within quotas.</source>
        <translation>Prozessoren, GPUs und Speicher nach Bedarf, innerhalb von Kontingenten.</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Full, of hardware and software.</source>
        <translation>Voll, über Hardware und Software.</translation>
    </message>
    <message>
        <source>Full of all software in the container, and of most of the hardware.</source>
        <translation>Voll über alle Software im Container und über das meiste der Hardware.</translation>
    </message>
    <message>
        <source>Little of the hardware, and managed services set the limits.</source>
        <translation>Wenig über die Hardware, und verwaltete Dienste setzen die Grenzen.</translation>
    </message>
    <message>
        <source>Works offline</source>
        <translation>Arbeitet ohne Netz</translation>
    </message>
    <message>
        <source>Needs no connection.</source>
        <translation>Braucht keine Verbindung.</translation>
    </message>
    <message>
        <source>Needs a connection only to build the image.</source>
        <translation>Braucht eine Verbindung nur, um das Abbild zu bauen.</translation>
    </message>
    <message>
        <source>Needs a reliable connection.</source>
        <translation>Braucht eine verlässliche Verbindung.</translation>
    </message>
    <message>
        <source>Privacy and security</source>
        <translation>Datenschutz und Sicherheit</translation>
    </message>
    <message>
        <source>Data stays here and under your control, and patches and backups are yours.</source>
        <translation>Daten bleiben hier und unter Ihrer Kontrolle; Aktualisierungen und Sicherungen sind Ihre Sache.</translation>
    </message>
    <message>
        <source>Data is stored elsewhere, with a potential for breaches, and regions, roles and certificates are to be chosen.</source>
        <translation>Daten liegen anderswo, Einbrüche sind möglich, und Regionen, Rollen und Zertifikate sind zu wählen.</translation>
    </message>
    <message>
        <source>What you learn</source>
        <translation>Was Sie lernen</translation>
    </message>
    <message>
        <source>More of how systems are set up and mended.</source>
        <translation>Mehr darüber, wie Systeme eingerichtet und instand gesetzt werden.</translation>
    </message>
    <message>
        <source>Cloud services, roles, billing and quotas.</source>
        <translation>Cloud-Dienste, Rollen, Abrechnung und Kontingente.</translation>
    </message>
    <message>
        <source>Initial investment</source>
        <translation>Anfangsinvestition</translation>
    </message>
    <message>
        <source>A capable machine, paid at the start.</source>
        <translation>Ein leistungsfähiger Rechner, zu Beginn bezahlt.</translation>
    </message>
    <message>
        <source>Low, and paid as it is used.</source>
        <translation>Niedrig, und bezahlt nach Nutzung.</translation>
    </message>
    <message>
        <source>Collaboration</source>
        <translation>Zusammenarbeit</translation>
    </message>
    <message>
        <source>Sharing by the local network or by hand.</source>
        <translation>Teilen über das lokale Netz oder von Hand.</translation>
    </message>
    <message>
        <source>The image can be handed on, and data is still shared by hand.</source>
        <translation>Das Abbild lässt sich weitergeben, Daten werden weiter von Hand geteilt.</translation>
    </message>
    <message>
        <source>Easy sharing, and one central storage.</source>
        <translation>Leichtes Teilen und ein gemeinsamer Speicher.</translation>
    </message>
    <message>
        <source>Advanced tools</source>
        <translation>Besondere Werkzeuge</translation>
    </message>
    <message>
        <source>What is installed here.</source>
        <translation>Was hier installiert ist.</translation>
    </message>
    <message>
        <source>Managed training, registries and accelerators.</source>
        <translation>Verwaltetes Training, Verzeichnisse und Beschleuniger.</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Yours: updates, drivers and dependencies.</source>
        <translation>Ihre: Aktualisierungen, Treiber und Abhängigkeiten.</translation>
    </message>
    <message>
        <source>Rebuilt instead of mended, and the engine and the drivers are yours.</source>
        <translation>Neu gebaut statt ausgebessert; Container-Programm und Treiber sind Ihre Sache.</translation>
    </message>
    <message>
        <source>The provider’s: infrastructure, images and security.</source>
        <translation>Die des Anbieters: Infrastruktur, Abbilder und Sicherheit.</translation>
    </message>
    <message>
        <source>The disk of a stopped notebook, buckets, snapshots and kept addresses go on costing. Endpoints run until they are deleted.</source>
        <translation>Der Datenträger eines angehaltenen Notebooks, Buckets, Schnappschüsse und behaltene Adressen kosten weiter. Endpunkte laufen, bis sie gelöscht werden.</translation>
    </message>
    <message>
        <source>The disks of a stopped instance, buckets, snapshots and kept addresses go on costing.</source>
        <translation>Die Datenträger einer angehaltenen Instanz, Buckets, Schnappschüsse und behaltene Adressen kosten weiter.</translation>
    </message>
    <message>
        <source>The disks of a stopped compute instance, the workspace’s storage account, registry and key vault go on costing.</source>
        <translation>Die Datenträger einer angehaltenen Recheninstanz sowie Speicherkonto, Verzeichnis und Schlüsseltresor des Arbeitsbereichs kosten weiter.</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Git does not know who makes the first commit.</source>
        <translation>Git weiß nicht, wer den ersten Commit macht.</translation>
    </message>
    <message>
        <source>Set user.name and user.email in git, or give an author with an e-mail address.</source>
        <translation>Setzen Sie user.name und user.email in git, oder nennen Sie einen Autor mit E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Make the repository without a first commit</source>
        <translation>Das Repository ohne ersten Commit anlegen</translation>
    </message>
    <message>
        <source>There is no home folder where Jupyter would find the kernel.</source>
        <translation>Es gibt keinen Home-Ordner, in dem Jupyter den Kernel fände.</translation>
    </message>
    <message>
        <source>Set HOME, or keep the kernel inside the environment.</source>
        <translation>Setzen Sie HOME, oder lassen Sie den Kernel in der Umgebung.</translation>
    </message>
    <message>
        <source>Keep the kernel inside the environment</source>
        <translation>Den Kernel in der Umgebung lassen</translation>
    </message>
    <message>
        <source>There is an environment in %1 already.</source>
        <translation>In %1 gibt es schon eine Umgebung.</translation>
    </message>
    <message>
        <source>Give the project another slug, or keep the environment in the project.</source>
        <translation>Geben Sie dem Projekt einen anderen Kurznamen, oder lassen Sie die Umgebung im Projekt.</translation>
    </message>
    <message>
        <source>Keep the environment in the project</source>
        <translation>Die Umgebung im Projekt lassen</translation>
    </message>
    <message>
        <source>The environment of %1 is not made yet.</source>
        <translation>Die Umgebung von %1 ist noch nicht angelegt.</translation>
    </message>
    <message>
        <source>Continue the set-up; that makes it.</source>
        <translation>Setzen Sie die Einrichtung fort; sie legt die Umgebung an.</translation>
    </message>
</context>
<context>
    <name>PlanCommand</name>
    <message>
        <source>Shows what create would do, and does nothing.</source>
        <translation>Zeigt, was create täte, und tut nichts.</translation>
    </message>
    <message>
        <source>The project&apos;s folder; ./SLUG when it is left out.</source>
        <translation>Der Ordner des Projekts; ohne Angabe ./SLUG.</translation>
    </message>
    <message>
        <source>Without the environment, which “continue” adds later.</source>
        <translation>Ohne die Umgebung, die „continue“ später hinzufügt.</translation>
    </message>
    <message>
        <source>How it is printed.</source>
        <translation>Wie er ausgegeben wird.</translation>
    </message>
    <message>
        <source>A plan is printed as text, json or shell, not as “%1”.</source>
        <translation>Ein Plan wird als text, json oder shell ausgegeben, nicht als „%1“.</translation>
    </message>
    <message>
        <source>“--json” prints a plan as json, not as “%1”.</source>
        <translation>„--json“ gibt einen Plan als json aus, nicht als „%1“.</translation>
    </message>
    <message>
        <source>The setup file, or a bundle.</source>
        <translation>Die Setup-Datei oder ein Bündel.</translation>
    </message>
    <message>
        <source>What is in a bundle cannot be told as a script; “--format text” shows it.</source>
        <translation>Was in einem Bündel ist, lässt sich nicht als Skript sagen; „--format text“ zeigt es.</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Solve, before anything is written</source>
        <translation>Versionen bestimmen, bevor etwas geschrieben wird</translation>
    </message>
    <message>
        <source>Write, in a private folder</source>
        <translation>Schreiben, in einen eigenen Ordner</translation>
    </message>
    <message>
        <source>Put in place, in one step</source>
        <translation>An seinen Platz bringen, in einem Schritt</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>Nachweisen</translation>
    </message>
    <message>
        <source>its text is what the solve decides</source>
        <translation>sein Text ist, was die Versionsbestimmung ergibt</translation>
    </message>
    <message>
        <source>Environment by %1 %2 (%3)</source>
        <translation>Umgebung mit %1 %2 (%3)</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>%1 is %2, sha256 %3</source>
        <translation>%1 ist %2, sha256 %3</translation>
    </message>
</context>
<context>
    <name>ProblemFields</name>
    <message>
        <source>classification</source>
        <translation>Klassifikation</translation>
    </message>
    <message>
        <source>regression</source>
        <translation>Regression</translation>
    </message>
    <message>
        <source>ranking</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>forecasting</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>clustering</source>
        <translation>Gruppierung</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>Erzeugung</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>angefragt</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>personal</source>
        <translation>personenbezogen</translation>
    </message>
    <message>
        <source>special category</source>
        <translation>besondere Kategorie</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Wait until the outcome is known</source>
        <translation>Wartezeit, bis das Ergebnis bekannt ist</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>How it is measured</source>
        <translation>Wie gemessen wird</translation>
    </message>
    <message>
        <source>A false alarm</source>
        <translation>Ein falscher Alarm</translation>
    </message>
    <message>
        <source>A miss</source>
        <translation>Ein übersehener Fall</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>Fairness</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Schutzbedarf</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Zielgröße</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dazu gehört</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Nicht dazu gehört</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation>Für wen es ist</translation>
    </message>
    <message>
        <source>Who else is affected</source>
        <translation>Wer sonst betroffen ist</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Wer entscheidet</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Auftraggeber</translation>
    </message>
    <message>
        <source>The problem, and why now</source>
        <translation>Das Problem, und warum jetzt</translation>
    </message>
    <message>
        <source>What they want to achieve</source>
        <translation>Was sie erreichen wollen</translation>
    </message>
    <message>
        <source>What gets better for them</source>
        <translation>Was für sie besser wird</translation>
    </message>
    <message>
        <source>How it is done today</source>
        <translation>Wie es heute gemacht wird</translation>
    </message>
    <message>
        <source>The simplest way without machine learning</source>
        <translation>Der einfachste Weg ohne maschinelles Lernen</translation>
    </message>
    <message>
        <source>What follows from a prediction</source>
        <translation>Was aus einer Vorhersage folgt</translation>
    </message>
    <message>
        <source>The task for machine learning</source>
        <translation>Die Aufgabe für maschinelles Lernen</translation>
    </message>
    <message>
        <source>How success is measured</source>
        <translation>Wie der Erfolg gemessen wird</translation>
    </message>
    <message>
        <source>Not to be used below</source>
        <translation>Darunter nicht zu verwenden</translation>
    </message>
    <message>
        <source>What errors cost</source>
        <translation>Was Fehler kosten</translation>
    </message>
    <message>
        <source>What must not get worse</source>
        <translation>Was nicht schlechter werden darf</translation>
    </message>
    <message>
        <source>Data inventory</source>
        <translation>Verzeichnis der Daten</translation>
    </message>
    <message>
        <source>How outcomes are collected</source>
        <translation>Wie Ergebnisse gesammelt werden</translation>
    </message>
    <message>
        <source>When and how predictions are needed</source>
        <translation>Wann und wie Vorhersagen gebraucht werden</translation>
    </message>
    <message>
        <source>What belongs to it and what does not</source>
        <translation>Was dazugehört und was nicht</translation>
    </message>
    <message>
        <source>What has to be built</source>
        <translation>Was gebaut werden muss</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Which challenges they face</source>
        <translation>Vor welchen Schwierigkeiten sie stehen</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risiken</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>Team and maintenance</source>
        <translation>Team und Wartung</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Meilensteine</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Prüfliste</translation>
    </message>
    <message>
        <source>Monitoring, roll-back and redress</source>
        <translation>Überwachung, Rücknahme und Abhilfe</translation>
    </message>
    <message>
        <source>What was considered and not done</source>
        <translation>Was erwogen und nicht getan wurde</translation>
    </message>
    <message>
        <source>Glossary, links and contacts</source>
        <translation>Glossar, Links und Ansprechpartner</translation>
    </message>
</context>
<context>
    <name>ProgressPrinter</name>
    <message>
        <source>%1, %2 to fetch; installed size not known</source>
        <translation>%1, %2 zu laden; installierte Größe unbekannt</translation>
    </message>
</context>
<context>
    <name>ProjectRecord</name>
    <message>
        <source>What Groundwork noted about this project cannot be read.</source>
        <translation>Was Groundwork zu diesem Projekt notiert hat, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Remove the project by hand, or restore its .groundwork folder.</source>
        <translation>Entfernen Sie das Projekt von Hand, oder stellen Sie seinen Ordner .groundwork wieder her.</translation>
    </message>
    <message>
        <source>The project in %1 was made in %2.</source>
        <translation>Das Projekt in %1 wurde in %2 angelegt.</translation>
    </message>
    <message>
        <source>Move it back, or make it anew from its setup file in another folder.</source>
        <translation>Verschieben Sie es zurück, oder legen Sie es aus seiner Setup-Datei in einem anderen Ordner neu an.</translation>
    </message>
</context>
<context>
    <name>ProjectRun</name>
    <message>
        <source>  %1 does not work: %2</source>
        <translation>  %1 funktioniert nicht: %2</translation>
    </message>
    <message>
        <source>  kernel %1</source>
        <translation>  Kernel %1</translation>
    </message>
    <message>
        <source>  kernel %1 does not work</source>
        <translation>  Kernel %1 funktioniert nicht</translation>
    </message>
    <message>
        <source>  notebook %1</source>
        <translation>  Notebook %1</translation>
    </message>
    <message>
        <source>  notebook %1 does not run</source>
        <translation>  Notebook %1 funktioniert nicht</translation>
    </message>
    <message>
        <source>The work on %1 was stopped.</source>
        <translation>Die Arbeit an %1 wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 is proved:</source>
        <translation>%1 ist nachgewiesen:</translation>
    </message>
    <message>
        <source>%1 stands; “groundwork continue” adds its environment.</source>
        <translation>%1 steht; „groundwork continue“ fügt die Umgebung hinzu.</translation>
    </message>
    <message>
        <source>A way out: %1</source>
        <translation>Ein Ausweg: %1</translation>
    </message>
    <message>
        <source>Go on with --trust if you know it.</source>
        <translation>Fahren Sie mit --trust fort, wenn Sie das kennen.</translation>
    </message>
    <message>
        <source>This setup file takes packages from channels that Groundwork does not know.</source>
        <translation>Diese Setup-Datei nimmt Pakete von Kanälen, die Groundwork nicht kennt.</translation>
    </message>
    <message>
        <source>Take packages from there?</source>
        <translation>Pakete von dort nehmen?</translation>
    </message>
    <message>
        <source>The work on %1 was stopped; “groundwork continue %1” goes on with it.</source>
        <translation>Die Arbeit an %1 wurde angehalten; „groundwork continue %1“ setzt sie fort.</translation>
    </message>
    <message>
        <source>A folder with wheels, or a conda channel in one, to take packages from first.</source>
        <translation>Ein Ordner mit Wheels oder einem conda-Kanal, aus dem Pakete zuerst kommen.</translation>
    </message>
    <message>
        <source>An installer of conda, run where conda is missing.</source>
        <translation>Ein Installationsprogramm von conda, das ausgeführt wird, wo conda fehlt.</translation>
    </message>
    <message>
        <source>Go on with “groundwork continue %1 --bundle %2”.</source>
        <translation>Weiter geht es mit „groundwork continue %1 --bundle %2“.</translation>
    </message>
    <message>
        <source>A way out that works: %1</source>
        <translation>Ein Ausweg, der funktioniert: %1</translation>
    </message>
    <message>
        <source>No versions fit together; trying what helps …</source>
        <translation>Keine Versionen passen zusammen; es wird probiert, was hilft …</translation>
    </message>
    <message>
        <source>The terms of the channel “%1” of this setup file ask larger organisations for payment.</source>
        <translation>Die Bedingungen des Kanals „%1“ dieser Setup-Datei verlangen von größeren Organisationen eine Bezahlung.</translation>
    </message>
    <message>
        <source>Take the packages from %1</source>
        <translation>Die Pakete aus %1 nehmen</translation>
    </message>
    <message>
        <source>%1 of this project takes packages from places that Groundwork does not know.</source>
        <translation>%1 in diesem Projekt nimmt Pakete von Orten, die Groundwork nicht kennt.</translation>
    </message>
</context>
<context>
    <name>ProjectState</name>
    <message>
        <source>The files are there; the environment is still to be made.</source>
        <translation>Die Dateien sind da; die Umgebung muss noch angelegt werden.</translation>
    </message>
    <message>
        <source>The environment was being installed.</source>
        <translation>Die Umgebung wurde gerade installiert.</translation>
    </message>
    <message>
        <source>The environment is there; its proof is still to be made.</source>
        <translation>Die Umgebung ist da; ihr Nachweis steht noch aus.</translation>
    </message>
    <message>
        <source>It was proved to work.</source>
        <translation>Es ist nachgewiesen, dass es funktioniert.</translation>
    </message>
    <message>
        <source>The environment could not be made or proved.</source>
        <translation>Die Umgebung konnte nicht angelegt oder nachgewiesen werden.</translation>
    </message>
</context>
<context>
    <name>PutInPlace</name>
    <message>
        <source>Put the project in place: %1</source>
        <translation>Das Projekt an seinen Platz bringen: %1</translation>
    </message>
    <message>
        <source>Putting the project in place: %1</source>
        <translation>Das Projekt wird an seinen Platz gebracht: %1</translation>
    </message>
</context>
<context>
    <name>PythonFit</name>
    <message>
        <source>Take another version of %1.</source>
        <translation>Nehmen Sie eine andere Version von %1.</translation>
    </message>
    <message>
        <source>Take another version of %1, or another Python: it is there for %2.</source>
        <translation>Nehmen Sie eine andere Version von %1 oder ein anderes Python: es ist da für %2.</translation>
    </message>
    <message>
        <source>As far as your conda knows, %1 is not there for Python %2.</source>
        <translation>Soweit Ihr conda weiß, gibt es %1 nicht für Python %2.</translation>
    </message>
</context>
<context>
    <name>PythonVersions</name>
    <message>
        <source>%1 and newer</source>
        <translation>%1 und neuer</translation>
    </message>
</context>
<context>
    <name>Readme</name>
    <message>
        <source>Authors: %1</source>
        <translation>Autoren: %1</translation>
    </message>
    <message>
        <source>License: %1</source>
        <translation>Lizenz: %1</translation>
    </message>
    <message>
        <source>The problem in short</source>
        <translation>Das Problem in Kürze</translation>
    </message>
    <message>
        <source>Still to be answered: %1.</source>
        <translation>Noch zu beantworten: %1.</translation>
    </message>
    <message>
        <source>The whole definition is in the %1.</source>
        <translation>Die ganze Beschreibung steht im %1.</translation>
    </message>
    <message>
        <source>project charter</source>
        <translation>Projektauftrag</translation>
    </message>
    <message>
        <source>Set up the environment</source>
        <translation>Die Umgebung einrichten</translation>
    </message>
    <message>
        <source>The packages that the project needs are named in %1.</source>
        <translation>Die Pakete, die das Projekt braucht, stehen in %1.</translation>
    </message>
    <message>
        <source>The packages that the project needs are named in %1; %2 has every one of them with its exact version.</source>
        <translation>Die Pakete, die das Projekt braucht, stehen in %1; %2 hat jedes davon mit seiner genauen Version.</translation>
    </message>
    <message>
        <source>On a new computer with %1, run in this folder:</source>
        <translation>Auf einem neuen Rechner mit %1 in diesem Ordner ausführen:</translation>
    </message>
    <message>
        <source>On a new computer with git and %1, run:</source>
        <translation>Auf einem neuen Rechner mit git und %1 ausführen:</translation>
    </message>
    <message>
        <source>The last line makes the environment known to Jupyter as %1; it is needed once. Each time you come back, activate the environment:</source>
        <translation>Die letzte Zeile macht die Umgebung in Jupyter als %1 bekannt; sie ist einmal nötig. Aktivieren Sie die Umgebung jedes Mal, wenn Sie zurückkommen:</translation>
    </message>
    <message>
        <source>Start working</source>
        <translation>Mit der Arbeit beginnen</translation>
    </message>
    <message>
        <source>With the environment active, this opens the first notebook in the browser:</source>
        <translation>Mit aktiver Umgebung öffnet dies das erste Notebook im Browser:</translation>
    </message>
    <message>
        <source>Open %1 in your editor or your own Jupyter and choose the kernel %2. The environment itself holds no Jupyter window.</source>
        <translation>Öffnen Sie %1 in Ihrem Editor oder Ihrem eigenen Jupyter, und wählen Sie den Kernel %2. Die Umgebung selbst enthält kein Jupyter-Fenster.</translation>
    </message>
    <message>
        <source>Check that it works</source>
        <translation>Prüfen, ob es funktioniert</translation>
    </message>
    <message>
        <source>With the environment active, this checks that its Python is in use and that every package can be imported:</source>
        <translation>Mit aktiver Umgebung prüft dies, ob ihr Python benutzt wird und sich jedes Paket importieren lässt:</translation>
    </message>
    <message>
        <source>the first notebook</source>
        <translation>das erste Notebook</translation>
    </message>
    <message>
        <source>code that notebooks and tests share</source>
        <translation>Code, den Notebooks und Tests teilen</translation>
    </message>
    <message>
        <source>tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>the data, and where it comes from</source>
        <translation>die Daten, und woher sie kommen</translation>
    </message>
    <message>
        <source>trained models, kept out of git</source>
        <translation>trainierte Modelle, außerhalb von git</translation>
    </message>
    <message>
        <source>the project charter and decisions</source>
        <translation>der Projektauftrag und Entscheidungen</translation>
    </message>
    <message>
        <source>the packages that were asked for</source>
        <translation>die verlangten Pakete</translation>
    </message>
    <message>
        <source>every package with its exact version</source>
        <translation>jedes Paket mit seiner genauen Version</translation>
    </message>
    <message>
        <source>the answers from which all this was made</source>
        <translation>die Antworten, aus denen all dies gemacht wurde</translation>
    </message>
    <message>
        <source>What is where</source>
        <translation>Was wo ist</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>This project was set up with Groundwork. Nobody needs it to work here; with it, %1 makes the same project again.</source>
        <translation>Dieses Projekt wurde mit Groundwork eingerichtet. Niemand braucht es, um hier zu arbeiten; mit ihm legt %1 dasselbe Projekt noch einmal an.</translation>
    </message>
    <message>
        <source>All else lies in this folder. The environment was there before the project and stays.</source>
        <translation>Alles andere liegt in diesem Ordner. Die Umgebung war vor dem Projekt da und bleibt.</translation>
    </message>
    <message>
        <source>The environment lies outside this folder; remove both.</source>
        <translation>Die Umgebung liegt außerhalb dieses Ordners; entfernen Sie beide.</translation>
    </message>
    <message>
        <source>All else, the environment too, lies in this folder and goes with it.</source>
        <translation>Alles andere, auch die Umgebung, liegt in diesem Ordner und geht mit ihm.</translation>
    </message>
    <message>
        <source>Take it down again</source>
        <translation>Wieder abbauen</translation>
    </message>
    <message>
        <source>With the environment active, this takes it out of Jupyter&apos;s list:</source>
        <translation>Mit aktiver Umgebung nimmt dies sie aus der Liste von Jupyter:</translation>
    </message>
    <message>
        <source>what pip needs to know to install the code</source>
        <translation>was pip wissen muss, um den Code zu installieren</translation>
    </message>
    <message>
        <source>%1 and %2 have the lines by which a notebook and a test find the code in %3; new ones need them too.</source>
        <translation>%1 und %2 haben die Zeilen, mit denen ein Notebook und ein Test den Code in %3 finden; neue brauchen sie auch.</translation>
    </message>
    <message>
        <source>Where other projects are to use the code, this installs it:</source>
        <translation>Sollen andere Projekte den Code benutzen, installiert ihn dies:</translation>
    </message>
</context>
<context>
    <name>RegisterKernel</name>
    <message>
        <source>Register the notebook kernel %1</source>
        <translation>Den Notebook-Kernel %1 anmelden</translation>
    </message>
    <message>
        <source>Registering the notebook kernel %1</source>
        <translation>Der Notebook-Kernel %1 wird angemeldet</translation>
    </message>
    <message>
        <source>There is a notebook kernel %1 of another project already.</source>
        <translation>Es gibt schon einen Notebook-Kernel %1 eines anderen Projekts.</translation>
    </message>
    <message>
        <source>Remove that kernel, or give the project another slug.</source>
        <translation>Entfernen Sie diesen Kernel, oder geben Sie dem Projekt einen anderen Kurznamen.</translation>
    </message>
    <message>
        <source>The notebook kernel %1 could not be registered.</source>
        <translation>Der Notebook-Kernel %1 konnte nicht angemeldet werden.</translation>
    </message>
    <message>
        <source>Look whether %1 can be written to, then continue.</source>
        <translation>Sehen Sie nach, ob sich in %1 schreiben lässt, dann fahren Sie fort.</translation>
    </message>
</context>
<context>
    <name>RunNotebook</name>
    <message>
        <source>Start the kernel %1</source>
        <translation>Den Kernel %1 starten</translation>
    </message>
    <message>
        <source>Starting the kernel %1</source>
        <translation>Der Kernel %1 wird gestartet</translation>
    </message>
    <message>
        <source>Run the starter notebook in the kernel %1</source>
        <translation>Das Start-Notebook im Kernel %1 ausführen</translation>
    </message>
    <message>
        <source>Running the starter notebook in the kernel %1</source>
        <translation>Das Start-Notebook wird im Kernel %1 ausgeführt</translation>
    </message>
    <message>
        <source>The notebook kernel %1 does not run in the environment.</source>
        <translation>Der Notebook-Kernel %1 läuft in der Umgebung nicht.</translation>
    </message>
    <message>
        <source>“continue” makes the environment and its kernel anew.</source>
        <translation>„continue“ baut die Umgebung und ihren Kernel neu auf.</translation>
    </message>
    <message>
        <source>The starter notebook stops with an error.</source>
        <translation>Das Start-Notebook bricht mit einem Fehler ab.</translation>
    </message>
    <message>
        <source>Open the notebook, mend the cell, and verify again.</source>
        <translation>Öffnen Sie das Notebook, bessern Sie die Zelle aus, und weisen Sie es erneut nach.</translation>
    </message>
    <message>
        <source>The starter notebook %1 is missing or cannot be read.</source>
        <translation>Das erste Notebook %1 fehlt oder lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Take it back from git, and verify again: %1</source>
        <translation>Holen Sie es aus Git zurück und prüfen Sie erneut: %1</translation>
    </message>
</context>
<context>
    <name>RunPlan</name>
    <message>
        <source>The report of this run was not kept: %1</source>
        <translation>Der Bericht dieses Laufs wurde nicht aufgehoben: %1</translation>
    </message>
    <message>
        <source>%1 was removed while the project was set up.</source>
        <translation>%1 wurde entfernt, während das Projekt eingerichtet wurde.</translation>
    </message>
    <message>
        <source>Its record was written anew: look what else is missing, then continue or undo.</source>
        <translation>Sein Protokoll wurde neu geschrieben: Sehen Sie nach, was noch fehlt, und machen Sie dann weiter, oder nehmen Sie die Einrichtung zurück.</translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message numerus="yes">
        <source>Files of the project changed while it was set up: %1 and %n more.</source>
        <translation>
            <numerusform>Dateien des Projekts wurden geändert, während es eingerichtet wurde: %1 und %n weitere.</numerusform>
            <numerusform>Dateien des Projekts wurden geändert, während es eingerichtet wurde: %1 und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files of the project changed while it was set up: %1.</source>
        <translation>Dateien des Projekts wurden geändert, während es eingerichtet wurde: %1.</translation>
    </message>
</context>
<context>
    <name>RunRows</name>
    <message numerus="yes">
        <source>Write %n file(s) and the repository</source>
        <translation>
            <numerusform>%n Datei und das Repository schreiben</numerusform>
            <numerusform>%n Dateien und das Repository schreiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n file(s)</source>
        <translation>
            <numerusform>%n Datei schreiben</numerusform>
            <numerusform>%n Dateien schreiben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchCommand</name>
    <message>
        <source>Finds packages, the likeliest first.</source>
        <translation>Findet Pakete, die wahrscheinlichsten zuerst.</translation>
    </message>
    <message>
        <source>A name, the beginning of one, or what the package is for.</source>
        <translation>Ein Name, der Anfang eines Namens, oder wofür das Paket ist.</translation>
    </message>
    <message>
        <source>Neither the catalogue nor your tools know anything like “%1”.</source>
        <translation>Weder der Katalog noch Ihre Werkzeuge kennen etwas wie „%1“.</translation>
    </message>
    <message>
        <source>No package is known as “%1”; the nearest name is %2.</source>
        <translation>Kein Paket ist als „%1“ bekannt; der nächste Name ist %2.</translation>
    </message>
</context>
<context>
    <name>SolvePackages</name>
    <message>
        <source>Find versions that fit together with %1</source>
        <translation>Mit %1 Versionen finden, die zusammenpassen</translation>
    </message>
    <message>
        <source>Finding versions that fit together with %1</source>
        <translation>Mit %1 werden Versionen gesucht, die zusammenpassen</translation>
    </message>
    <message>
        <source>For %1: %2</source>
        <translation>Für %1: %2</translation>
    </message>
    <message>
        <source>Lock for this computer only</source>
        <translation>Nur für diesen Rechner festhalten</translation>
    </message>
</context>
<context>
    <name>SolveWithin</name>
    <message>
        <source>Find versions from PyPI that fit these with %1</source>
        <translation>Mit %1 Versionen von PyPI finden, die dazu passen</translation>
    </message>
    <message>
        <source>Finding versions from PyPI that fit these with %1</source>
        <translation>Mit %1 werden Versionen von PyPI gefunden, die dazu passen</translation>
    </message>
</context>
<context>
    <name>SpecFile</name>
    <message>
        <source>Begin the file with the line “groundwork: 1”.</source>
        <translation>Beginnen Sie die Datei mit der Zeile „groundwork: 1“.</translation>
    </message>
    <message>
        <source>The file does not say “groundwork: 1”.</source>
        <translation>Die Datei sagt nicht „groundwork: 1“.</translation>
    </message>
    <message>
        <source>“groundwork” has to be the whole number 1.</source>
        <translation>„groundwork“ muss die ganze Zahl 1 sein.</translation>
    </message>
    <message>
        <source>The file is written in version %1 of the format.</source>
        <translation>Die Datei ist in Version %1 des Formats geschrieben.</translation>
    </message>
    <message>
        <source>This program reads version 1; a newer one may read the file.</source>
        <translation>Dieses Programm liest Version 1; ein neueres kann die Datei vielleicht lesen.</translation>
    </message>
    <message>
        <source>“groundwork: 1” has to be the first key.</source>
        <translation>„groundwork: 1“ muss der erste Schlüssel sein.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>This is not a setup file: it has no keys.</source>
        <translation>Dies ist keine Setup-Datei: Sie hat keine Schlüssel.</translation>
    </message>
    <message>
        <source>“groundwork new” writes one.</source>
        <translation>„groundwork new“ schreibt eine.</translation>
    </message>
    <message>
        <source>There are %1 more problems.</source>
        <translation>Es gibt %1 weitere Probleme.</translation>
    </message>
</context>
<context>
    <name>SpecReader</name>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>eine Zuordnung</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>Perhaps “%1” is meant.</source>
        <translation>Vielleicht ist „%1“ gemeint.</translation>
    </message>
    <message>
        <source>“%1” belongs under “%2”.</source>
        <translation>„%1“ gehört unter „%2“.</translation>
    </message>
    <message>
        <source>The keys here are %1.</source>
        <translation>Die Schlüssel hier sind %1.</translation>
    </message>
    <message>
        <source>There is no key “%1” in a setup file.</source>
        <translation>Einen Schlüssel „%1“ gibt es in einer Setup-Datei nicht.</translation>
    </message>
    <message>
        <source>There is no key “%1” in “%2”.</source>
        <translation>Einen Schlüssel „%1“ gibt es in „%2“ nicht.</translation>
    </message>
    <message>
        <source>“%1” has no value.</source>
        <translation>„%1“ hat keinen Wert.</translation>
    </message>
    <message>
        <source>Write one, or take the line out.</source>
        <translation>Schreiben Sie einen, oder nehmen Sie die Zeile heraus.</translation>
    </message>
    <message>
        <source>“%1” stands in the list twice.</source>
        <translation>„%1“ steht zweimal in der Liste.</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>Behalten Sie eines der beiden.</translation>
    </message>
    <message>
        <source>“%1” has to be a list; this is %2.</source>
        <translation>„%1“ muss eine Liste sein; dies ist %2.</translation>
    </message>
    <message>
        <source>“%1” has to be a mapping; this is %2.</source>
        <translation>„%1“ muss eine Zuordnung sein; dies ist %2.</translation>
    </message>
    <message>
        <source>Write it in brackets, or each item after “- ”.</source>
        <translation>Schreiben Sie sie in Klammern, oder jeden Eintrag nach „- “.</translation>
    </message>
    <message>
        <source>Write its keys below it, indented.</source>
        <translation>Schreiben Sie ihre Schlüssel eingerückt darunter.</translation>
    </message>
    <message>
        <source>“%1” has to be a text; this is %2.</source>
        <translation>„%1“ muss ein Text sein; dies ist %2.</translation>
    </message>
    <message>
        <source>Put it in quotes: &quot;%1&quot;.</source>
        <translation>Setzen Sie ihn in Anführungszeichen: &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Write one text.</source>
        <translation>Schreiben Sie einen Text.</translation>
    </message>
    <message>
        <source>“%1” has to be true or false; this is %2.</source>
        <translation>„%1“ muss true oder false sein; dies ist %2.</translation>
    </message>
    <message>
        <source>Write true, without quotes.</source>
        <translation>Schreiben Sie true, ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write false, without quotes.</source>
        <translation>Schreiben Sie false, ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write true or false, without quotes.</source>
        <translation>Schreiben Sie true oder false, ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1” is not a number that “%2” can be.</source>
        <translation>„%1“ ist keine Zahl, die „%2“ sein kann.</translation>
    </message>
    <message>
        <source>Write 0 or more, without a sign and without leading zeros.</source>
        <translation>Schreiben Sie 0 oder mehr, ohne Vorzeichen und ohne führende Nullen.</translation>
    </message>
    <message>
        <source>“%1” has to be a number; this is %2.</source>
        <translation>„%1“ muss eine Zahl sein; dies ist %2.</translation>
    </message>
    <message>
        <source>Write a number, without quotes.</source>
        <translation>Schreiben Sie eine Zahl, ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>It can be %1.</source>
        <translation>Es kann %1 sein.</translation>
    </message>
    <message>
        <source>“%1” is no value for “%2”.</source>
        <translation>„%1“ ist kein Wert für „%2“.</translation>
    </message>
    <message>
        <source>A weight has to be a whole number from 0 to 5.</source>
        <translation>Ein Gewicht muss eine ganze Zahl von 0 bis 5 sein.</translation>
    </message>
    <message>
        <source>A score has to be a whole number from 0 to 10.</source>
        <translation>Eine Wertung muss eine ganze Zahl von 0 bis 10 sein.</translation>
    </message>
</context>
<context>
    <name>SpecRules</name>
    <message>
        <source>“%1” stands in the list twice.</source>
        <translation>„%1“ steht zweimal in der Liste.</translation>
    </message>
    <message>
        <source>“%1” is not a version of Python 3.</source>
        <translation>„%1“ ist keine Version von Python 3.</translation>
    </message>
    <message>
        <source>Write it as &quot;3.12&quot; or &quot;3.12.4&quot;, in quotes.</source>
        <translation>Schreiben Sie sie als &quot;3.12&quot; oder &quot;3.12.4&quot;, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1” is not the full path of an environment.</source>
        <translation>„%1“ ist nicht der vollständige Pfad einer Umgebung.</translation>
    </message>
    <message>
        <source>Write the path from the root of the disk.</source>
        <translation>Schreiben Sie den Pfad von der Wurzel der Platte an.</translation>
    </message>
    <message>
        <source>“%1” is not a channel.</source>
        <translation>„%1“ ist kein Kanal.</translation>
    </message>
    <message>
        <source>Write a name such as conda-forge, or an https:// or file:/// address.</source>
        <translation>Schreiben Sie einen Namen wie conda-forge, oder eine Adresse mit https:// oder file:///.</translation>
    </message>
    <message>
        <source>The channel “%1” would be read without protection.</source>
        <translation>Der Kanal „%1“ würde ungeschützt gelesen.</translation>
    </message>
    <message>
        <source>Use its https:// address.</source>
        <translation>Verwenden Sie seine Adresse mit https://.</translation>
    </message>
    <message>
        <source>The address of a channel holds a user, password or token.</source>
        <translation>Die Adresse eines Kanals enthält Benutzer, Passwort oder Token.</translation>
    </message>
    <message>
        <source>Take it out; this file is handed on. Keep it in the package manager&apos;s own settings.</source>
        <translation>Nehmen Sie es heraus; diese Datei wird weitergegeben. Bewahren Sie es in den Einstellungen des Paketmanagers auf.</translation>
    </message>
    <message>
        <source>A package has no name.</source>
        <translation>Ein Paket hat keinen Namen.</translation>
    </message>
    <message>
        <source>Write one, or take the line out.</source>
        <translation>Schreiben Sie einen, oder nehmen Sie die Zeile heraus.</translation>
    </message>
    <message>
        <source>“%1” is not a package with or without versions.</source>
        <translation>„%1“ ist kein Paket mit oder ohne Versionen.</translation>
    </message>
    <message>
        <source>Write it as numpy, numpy ==2.1 or numpy &gt;=1.26,&lt;3; options and addresses have no place here.</source>
        <translation>Schreiben Sie es als numpy, numpy ==2.1 oder numpy &gt;=1.26,&lt;3; Optionen und Adressen haben hier keinen Platz.</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>Behalten Sie eines der beiden.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a platform.</source>
        <translation>„%1“ ist nicht der Name einer Plattform.</translation>
    </message>
    <message>
        <source>Examples are linux-64, osx-arm64 and win-64.</source>
        <translation>Beispiele sind linux-64, osx-arm64 und win-64.</translation>
    </message>
    <message>
        <source>Perhaps “%1” is meant.</source>
        <translation>Vielleicht ist „%1“ gemeint.</translation>
    </message>
    <message>
        <source>“%1” is to be decided, but nobody is named.</source>
        <translation>„%1“ ist noch zu entscheiden, aber niemand ist genannt.</translation>
    </message>
    <message>
        <source>Write who decides as “tbd”.</source>
        <translation>Schreiben Sie als „tbd“, wer entscheidet.</translation>
    </message>
    <message>
        <source>“%1” is to be decided, but without a date.</source>
        <translation>„%1“ ist noch zu entscheiden, aber ohne Datum.</translation>
    </message>
    <message>
        <source>Write the date as “by”, for example 2026-12-31.</source>
        <translation>Schreiben Sie das Datum als „by“, zum Beispiel 2026-12-31.</translation>
    </message>
    <message>
        <source>“%1” is answered and to be decided at once.</source>
        <translation>„%1“ ist zugleich beantwortet und noch zu entscheiden.</translation>
    </message>
    <message>
        <source>An item of “%1” has no “%2”.</source>
        <translation>Ein Eintrag von „%1“ hat kein „%2“.</translation>
    </message>
    <message>
        <source>Write one, or take the item out.</source>
        <translation>Schreiben Sie eines, oder nehmen Sie den Eintrag heraus.</translation>
    </message>
    <message>
        <source>An item of “%1” stands in the list twice.</source>
        <translation>Ein Eintrag von „%1“ steht zweimal in der Liste.</translation>
    </message>
    <message>
        <source>An item of the checklist has no name.</source>
        <translation>Ein Eintrag der Prüfliste hat keinen Namen.</translation>
    </message>
    <message>
        <source>An item of the checklist has more than %1 characters.</source>
        <translation>Ein Eintrag der Prüfliste hat mehr als %1 Zeichen.</translation>
    </message>
    <message>
        <source>An item of the checklist cannot be called “tbd”.</source>
        <translation>Ein Eintrag der Prüfliste kann nicht „tbd“ heißen.</translation>
    </message>
    <message>
        <source>“problem.error_costs” is one text and several at once.</source>
        <translation>„problem.error_costs“ ist zugleich ein Text und mehrere.</translation>
    </message>
    <message>
        <source>The project has no name.</source>
        <translation>Das Projekt hat keinen Namen.</translation>
    </message>
    <message>
        <source>Write one under “project”, for example “name: Churn model”.</source>
        <translation>Schreiben Sie einen unter „project“, zum Beispiel „name: Churn model“.</translation>
    </message>
    <message>
        <source>The project&apos;s name has more than %1 characters.</source>
        <translation>Der Name des Projekts hat mehr als %1 Zeichen.</translation>
    </message>
    <message>
        <source>Shorten it; the summary may be longer.</source>
        <translation>Kürzen Sie ihn; die Zusammenfassung darf länger sein.</translation>
    </message>
    <message>
        <source>No folder name can be made from “%1”.</source>
        <translation>Aus „%1“ lässt sich kein Ordnername machen.</translation>
    </message>
    <message>
        <source>Write one as “slug”, for example “churn-model”.</source>
        <translation>Schreiben Sie einen als „slug“, zum Beispiel „churn-model“.</translation>
    </message>
    <message>
        <source>Take a longer one, for example “%1-project”.</source>
        <translation>Nehmen Sie einen längeren, zum Beispiel „%1-project“.</translation>
    </message>
    <message>
        <source>“%1” cannot be a folder name.</source>
        <translation>„%1“ kann kein Ordnername sein.</translation>
    </message>
    <message>
        <source>Use the letters a to z, digits and hyphens, and begin with a letter.</source>
        <translation>Verwenden Sie die Buchstaben a bis z, Ziffern und Bindestriche, und beginnen Sie mit einem Buchstaben.</translation>
    </message>
    <message>
        <source>The folder name “%1” has more than %2 characters.</source>
        <translation>Der Ordnername „%1“ hat mehr als %2 Zeichen.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>“%1” is a word of the Python language.</source>
        <translation>„%1“ ist ein Wort der Sprache Python.</translation>
    </message>
    <message>
        <source>“%1” is a module of Python&apos;s standard library.</source>
        <translation>„%1“ ist ein Modul der Standardbibliothek von Python.</translation>
    </message>
    <message>
        <source>Windows keeps the name “%1” for itself.</source>
        <translation>Windows behält den Namen „%1“ für sich.</translation>
    </message>
    <message>
        <source>An author has no name.</source>
        <translation>Ein Autor hat keinen Namen.</translation>
    </message>
    <message>
        <source>Write one, for example {name: Ada Lovelace}.</source>
        <translation>Schreiben Sie einen, zum Beispiel {name: Ada Lovelace}.</translation>
    </message>
    <message>
        <source>An author&apos;s name cannot hold “&lt;” or “&gt;”.</source>
        <translation>Der Name eines Autors kann kein „&lt;“ oder „&gt;“ enthalten.</translation>
    </message>
    <message>
        <source>Write the e-mail address as “email”.</source>
        <translation>Schreiben Sie die E-Mail-Adresse als „email“.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation>„%1“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>It is one word with one “@” inside.</source>
        <translation>Sie ist ein Wort mit einem „@“ darin.</translation>
    </message>
    <message>
        <source>The author “%1” stands in the list twice.</source>
        <translation>Der Autor „%1“ steht zweimal in der Liste.</translation>
    </message>
    <message>
        <source>“%1” is not the SPDX identifier of a licence.</source>
        <translation>„%1“ ist nicht die SPDX-Kennung einer Lizenz.</translation>
    </message>
    <message>
        <source>Examples are MIT, Apache-2.0, BSD-3-Clause and none.</source>
        <translation>Beispiele sind MIT, Apache-2.0, BSD-3-Clause und none.</translation>
    </message>
    <message>
        <source>The setup file would have more than %1 kB.</source>
        <translation>Die Setup-Datei hätte mehr als %1 kB.</translation>
    </message>
    <message>
        <source>Shorten the longest answers.</source>
        <translation>Kürzen Sie die längsten Antworten.</translation>
    </message>
    <message>
        <source>“%1” has to be 0 or more.</source>
        <translation>„%1“ muss 0 oder mehr sein.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a repository.</source>
        <translation>„%1“ ist nicht die Adresse eines Repositorys.</translation>
    </message>
    <message>
        <source>Write https://HOST/PATH or git@HOST:PATH.</source>
        <translation>Schreiben Sie https://HOST/PATH oder git@HOST:PATH.</translation>
    </message>
    <message>
        <source>The repository “%1” would be read without protection.</source>
        <translation>Das Repository „%1“ würde ungeschützt gelesen.</translation>
    </message>
    <message>
        <source>Use its https:// or ssh address.</source>
        <translation>Verwenden Sie seine Adresse mit https:// oder ssh.</translation>
    </message>
    <message>
        <source>The address of the repository holds a user, password or token.</source>
        <translation>Die Adresse des Repositorys enthält Benutzer, Passwort oder Token.</translation>
    </message>
    <message>
        <source>Take it out; this file is handed on. Git asks for it, or keeps it in its credential store.</source>
        <translation>Nehmen Sie es heraus; diese Datei wird weitergegeben. Git fragt danach oder bewahrt es selbst auf.</translation>
    </message>
    <message>
        <source>A weight has to be a whole number from 0 to 5.</source>
        <translation>Ein Gewicht muss eine ganze Zahl von 0 bis 5 sein.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a branch.</source>
        <translation>„%1“ kann nicht der Name eines Branches sein.</translation>
    </message>
    <message>
        <source>Use letters, digits and hyphens, for example main.</source>
        <translation>Verwenden Sie Buchstaben, Ziffern und Bindestriche, zum Beispiel main.</translation>
    </message>
    <message>
        <source>“%1” holds a control character.</source>
        <translation>„%1“ enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>Type it anew; a tab or a line break counts too.</source>
        <translation>Tippen Sie es neu; auch ein Tabulator oder Zeilenumbruch zählt.</translation>
    </message>
    <message>
        <source>“%1” holds a character that turns the writing direction.</source>
        <translation>„%1“ enthält ein Zeichen, das die Schreibrichtung umkehrt.</translation>
    </message>
    <message>
        <source>Type it anew; the character is invisible.</source>
        <translation>Tippen Sie es neu; das Zeichen ist unsichtbar.</translation>
    </message>
    <message>
        <source>“%1” holds half of a character.</source>
        <translation>„%1“ enthält ein halbes Zeichen.</translation>
    </message>
    <message>
        <source>Type it anew.</source>
        <translation>Tippen Sie es neu.</translation>
    </message>
    <message>
        <source>Perhaps one of these is meant: %1.</source>
        <translation>Vielleicht ist eines davon gemeint: %1.</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>„%1“ ist kein Datum.</translation>
    </message>
    <message>
        <source>Write it like 2026-12-31.</source>
        <translation>Schreiben Sie es wie 2026-12-31.</translation>
    </message>
    <message>
        <source>A score has to be a whole number from 0 to 10.</source>
        <translation>Eine Wertung muss eine ganze Zahl von 0 bis 10 sein.</translation>
    </message>
    <message>
        <source>Extras have no place here: name the packages that this one brings, each on a line of its own.</source>
        <translation>Extras haben hier keinen Platz: Nennen Sie die Pakete, die dieses mitbringt, jedes in einer eigenen Zeile.</translation>
    </message>
</context>
<context>
    <name>SpecStore</name>
    <message numerus="yes">
        <source>%1 has %n problem(s).</source>
        <translation>
            <numerusform>%1 hat %n Problem.</numerusform>
            <numerusform>%1 hat %n Probleme.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the places named and open it again.</source>
        <translation>Bessern Sie die genannten Stellen aus, und öffnen Sie sie erneut.</translation>
    </message>
    <message>
        <source>There is no setup file in %1.</source>
        <translation>In %1 ist keine Setup-Datei.</translation>
    </message>
    <message>
        <source>There is more than one setup file in %1.</source>
        <translation>In %1 ist mehr als eine Setup-Datei.</translation>
    </message>
    <message>
        <source>A project of Groundwork has one file NAME.groundwork.yaml.</source>
        <translation>Ein Projekt von Groundwork hat eine Datei NAME.groundwork.yaml.</translation>
    </message>
</context>
<context>
    <name>StartNotebook</name>
    <message>
        <source>A model is trained on a small data set that comes with scikit-learn, and compared with always guessing the most frequent class. It says nothing about your problem; it shows that the parts work together, and what a comparison with a baseline looks like.</source>
        <translation>Ein Modell wird auf kleinen Daten trainiert, die scikit-learn mitbringt, und damit verglichen, immer die häufigste Klasse zu raten. Das sagt nichts über Ihr Problem; es zeigt, dass die Teile zusammenarbeiten und wie der Vergleich mit einer Grundlinie aussieht.</translation>
    </message>
    <message>
        <source>A small table is summed up by group. It says nothing about your problem; it shows that pandas works here.</source>
        <translation>Eine kleine Tabelle wird nach Gruppen zusammengefasst. Das sagt nichts über Ihr Problem; es zeigt, dass pandas hier funktioniert.</translation>
    </message>
    <message>
        <source>A straight line is fitted to noisy points. It says nothing about your problem; it shows that NumPy works here.</source>
        <translation>Eine Gerade wird an verrauschte Punkte angepasst. Das sagt nichts über Ihr Problem; es zeigt, dass NumPy hier funktioniert.</translation>
    </message>
    <message>
        <source>A straight line is fitted to noisy points with what Python itself has. It says nothing about your problem; it shows that this notebook runs.</source>
        <translation>Eine Gerade wird mit Bordmitteln von Python an verrauschte Punkte angepasst. Das sagt nichts über Ihr Problem; es zeigt, dass dieses Notebook läuft.</translation>
    </message>
    <message>
        <source>All that was agreed, and what is still open, is in the %1.</source>
        <translation>Alles, was vereinbart wurde, und was noch offen ist, steht im %1.</translation>
    </message>
    <message>
        <source>project charter</source>
        <translation>Projektauftrag</translation>
    </message>
    <message>
        <source>What next</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>Put a first extract of the data into %1 and look at it.</source>
        <translation>Legen Sie einen ersten Auszug der Daten in %1, und sehen Sie ihn an.</translation>
    </message>
    <message>
        <source>Work out how well the simplest rule would do: that is the baseline to beat.</source>
        <translation>Finden Sie heraus, wie gut die einfachste Regel wäre: Das ist die Grundlinie, die es zu schlagen gilt.</translation>
    </message>
    <message>
        <source>Keep this notebook short; begin a new one, 01-…, for each question.</source>
        <translation>Halten Sie dieses Notebook kurz; beginnen Sie für jede Frage ein neues, 01-….</translation>
    </message>
    <message>
        <source>Is this the right Python?</source>
        <translation>Ist dies das richtige Python?</translation>
    </message>
    <message>
        <source>The first line should lie in this project&apos;s environment. If it does not, choose the kernel %1.</source>
        <translation>Die erste Zeile sollte in der Umgebung dieses Projekts liegen. Wenn nicht, wählen Sie den Kernel %1.</translation>
    </message>
    <message>
        <source>Are the packages there?</source>
        <translation>Sind die Pakete da?</translation>
    </message>
    <message>
        <source>Every package that was asked for is imported here; its version comes from the package&apos;s own record.</source>
        <translation>Jedes verlangte Paket wird hier importiert; seine Version stammt aus den Aufzeichnungen des Pakets.</translation>
    </message>
    <message>
        <source>Does it work?</source>
        <translation>Funktioniert es?</translation>
    </message>
    <message>
        <source>Is the project&apos;s own code found?</source>
        <translation>Wird der eigene Code des Projekts gefunden?</translation>
    </message>
    <message>
        <source>Code that notebooks and tests share belongs into %1. Every notebook that uses it needs this cell.</source>
        <translation>Code, den sich Notebooks und Tests teilen, gehört nach %1. Jedes Notebook, das ihn benutzt, braucht diese Zelle.</translation>
    </message>
</context>
<context>
    <name>System</name>
    <message>
        <source>%1 could not be started.</source>
        <translation>%1 konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Look whether the program is still there and complete.</source>
        <translation>Sehen Sie nach, ob das Programm noch da und vollständig ist.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Schließen Sie andere Programme, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be entered.</source>
        <translation>Der Ordner %1 lässt sich nicht betreten.</translation>
    </message>
    <message>
        <source>Look whether the folder is still there.</source>
        <translation>Sehen Sie nach, ob der Ordner noch da ist.</translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <translation>%1 ist größer als %2.</translation>
    </message>
    <message>
        <source>Look whether it is the right file.</source>
        <translation>Sehen Sie nach, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder %1 could not be read.</source>
        <translation>Der Ordner %1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 could not be looked at.</source>
        <translation>%1 konnte nicht angesehen werden.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 could not be put in place.</source>
        <translation>%1 konnte nicht an seinen Platz gebracht werden.</translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation>%1 konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>%1 could not be made safe on the disk.</source>
        <translation>%1 konnte auf der Platte nicht gesichert werden.</translation>
    </message>
    <message>
        <source>Look whether the folder is still there and its name is right.</source>
        <translation>Sehen Sie nach, ob der Ordner noch da ist und sein Name stimmt.</translation>
    </message>
    <message>
        <source>Choose a place where you may read and write.</source>
        <translation>Wählen Sie einen Ort, an dem Sie lesen und schreiben dürfen.</translation>
    </message>
    <message>
        <source>The disk is read-only: choose a folder on another disk.</source>
        <translation>Die Platte ist schreibgeschützt: Wählen Sie einen Ordner auf einer anderen.</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen Ordner auf einer anderen Platte.</translation>
    </message>
    <message>
        <source>The disk reports a fault: check it, or choose another disk.</source>
        <translation>Die Platte meldet einen Fehler: Prüfen Sie sie, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Choose a shorter name, or a folder nearer to the disk&apos;s root.</source>
        <translation>Wählen Sie einen kürzeren Namen, oder einen Ordner näher an der Wurzel der Platte.</translation>
    </message>
    <message>
        <source>Something else is there already: choose another name.</source>
        <translation>Dort ist schon etwas anderes: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>A link or another disk is in the way: name the real folder.</source>
        <translation>Ein Link oder eine andere Platte ist im Weg: Nennen Sie den eigentlichen Ordner.</translation>
    </message>
    <message>
        <source>Another program is using it: close that program and try again.</source>
        <translation>Ein anderes Programm benutzt es: Schließen Sie dieses, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Try again, or choose another folder.</source>
        <translation>Versuchen Sie es erneut, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Your share of the disk is used up: %1 needs %2.</source>
        <translation>Ihr Anteil an der Platte ist verbraucht: %1 braucht %2.</translation>
    </message>
    <message>
        <source>Free some of your space, or choose another disk.</source>
        <translation>Schaffen Sie bei sich Platz, oder wählen Sie eine andere Platte.</translation>
    </message>
    <message>
        <source>The disk has no room for another file: %1 could not be written.</source>
        <translation>Die Platte hat keinen Platz für eine weitere Datei: %1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The disk is full: %1 needs %2, %3 are free and %4 are missing.</source>
        <translation>Die Platte ist voll: %1 braucht %2, %3 sind frei und %4 fehlen.</translation>
    </message>
    <message>
        <source>The disk is full: %1 could not be written.</source>
        <translation>Die Platte ist voll: %1 konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>The folder %1 is not empty.</source>
        <translation>Der Ordner %1 ist nicht leer.</translation>
    </message>
    <message>
        <source>Choose a folder that does not exist yet.</source>
        <translation>Wählen Sie einen Ordner, den es noch nicht gibt.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>%1 is a link, and a project is not made through a link.</source>
        <translation>%1 ist ein Link, und ein Projekt wird nicht durch einen Link angelegt.</translation>
    </message>
    <message>
        <source>Name the folder that the link leads to.</source>
        <translation>Nennen Sie den Ordner, zu dem der Link führt.</translation>
    </message>
    <message>
        <source>The folder in which %1 would stand does not exist.</source>
        <translation>Den Ordner, in dem %1 stünde, gibt es nicht.</translation>
    </message>
    <message>
        <source>Make that folder first, or choose another.</source>
        <translation>Legen Sie zuerst diesen Ordner an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Nothing may be written where %1 would stand.</source>
        <translation>Wo %1 stünde, darf nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose a folder of your own, for example in your home folder.</source>
        <translation>Wählen Sie einen eigenen Ordner, zum Beispiel in Ihrem persönlichen Ordner.</translation>
    </message>
    <message>
        <source>There is a project of Groundwork in %1 already.</source>
        <translation>In %1 ist schon ein Projekt von Groundwork.</translation>
    </message>
    <message>
        <source>Use “continue” to finish it, “verify” to prove it or “undo” to take it back.</source>
        <translation>„continue“ beendet es, „verify“ weist es nach, „undo“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>%1 is not a project of Groundwork.</source>
        <translation>%1 ist kein Projekt von Groundwork.</translation>
    </message>
    <message>
        <source>Name the folder of a project that Groundwork made.</source>
        <translation>Nennen Sie den Ordner eines Projekts, das Groundwork angelegt hat.</translation>
    </message>
    <message>
        <source>The path of the folder is too long.</source>
        <translation>Der Pfad des Ordners ist zu lang.</translation>
    </message>
    <message>
        <source>Choose a folder nearer to the root of the disk.</source>
        <translation>Wählen Sie einen Ordner näher an der Wurzel der Platte.</translation>
    </message>
    <message>
        <source>The disk of %1 has %2 free, and about %3 are needed.</source>
        <translation>Auf der Platte von %1 sind %2 frei, und etwa %3 werden gebraucht.</translation>
    </message>
    <message>
        <source>Free some space on it, or choose a folder on another disk.</source>
        <translation>Schaffen Sie dort Platz, oder wählen Sie einen Ordner auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>%1 (mounted at %2)</source>
        <translation>%1 (eingehängt unter %2)</translation>
    </message>
</context>
<context>
    <name>TargetLock</name>
    <message>
        <source>Another run of Groundwork is at work on %1.</source>
        <translation>Ein anderer Lauf von Groundwork arbeitet an %1.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or choose another folder.</source>
        <translation>Warten Sie, bis er zu Ende ist, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 could not be reserved for this run.</source>
        <translation>%1 konnte für diesen Lauf nicht belegt werden.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Schließen Sie andere Programme, dann versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>Toml</name>
    <message>
        <source>The file is no valid TOML.</source>
        <translation>Die Datei ist kein gültiges TOML.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>%1 was taken back and is gone.</source>
        <translation>%1 wurde zurückgenommen und ist weg.</translation>
    </message>
    <message>
        <source>%1 was taken back.</source>
        <translation>%1 wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>%1 was taken back, but for what is yours:</source>
        <translation>%1 wurde zurückgenommen, bis auf das, was Ihnen gehört:</translation>
    </message>
    <message>
        <source>Takes a set-up back. A file that you changed stays, and is named.</source>
        <translation>Nimmt eine Einrichtung zurück. Eine Datei, die Sie geändert haben, bleibt und wird genannt.</translation>
    </message>
    <message>
        <source>The project&apos;s folder.</source>
        <translation>Der Ordner des Projekts.</translation>
    </message>
    <message>
        <source>Stopped; “groundwork undo %1” takes back the rest.</source>
        <translation>Angehalten; „groundwork undo %1“ nimmt den Rest zurück.</translation>
    </message>
</context>
<context>
    <name>Uv</name>
    <message>
        <source>The packages that the project needs are named among the dependencies; “uv add” and “uv remove” change them.</source>
        <translation>Die Pakete, die das Projekt braucht, stehen unter „dependencies“; „uv add“ und „uv remove“ ändern sie.</translation>
    </message>
</context>
<context>
    <name>UvOutput</name>
    <message>
        <source>%1 is asked for</source>
        <translation>%1 ist verlangt</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 braucht %2</translation>
    </message>
    <message>
        <source>On other kinds of computers, %1 needs %2, which is nowhere to be had.</source>
        <translation>Auf anderen Arten von Rechnern braucht %1 %2, das nirgends zu bekommen ist.</translation>
    </message>
    <message>
        <source>Name the platforms that the project is for, such as linux-64.</source>
        <translation>Nennen Sie die Plattformen, für die das Projekt ist, etwa linux-64.</translation>
    </message>
    <message>
        <source>The lock file is none that uv has written for a project.</source>
        <translation>Die Lock-Datei ist keine, die uv für ein Projekt geschrieben hat.</translation>
    </message>
    <message>
        <source>“uv lock” makes it anew, with the versions of today.</source>
        <translation>„uv lock“ macht sie neu, mit den Versionen von heute.</translation>
    </message>
    <message>
        <source>pyproject.toml was changed after its lock was made.</source>
        <translation>pyproject.toml wurde geändert, nachdem die Lock-Datei gemacht wurde.</translation>
    </message>
    <message>
        <source>Run “uv lock” in the project&apos;s folder, or take the change back.</source>
        <translation>Führen Sie „uv lock“ im Projektordner aus, oder nehmen Sie die Änderung zurück.</translation>
    </message>
    <message>
        <source>uv.lock was written by a newer uv.</source>
        <translation>uv.lock wurde von einem neueren uv geschrieben.</translation>
    </message>
    <message>
        <source>Update uv, then try again.</source>
        <translation>Aktualisieren Sie uv und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The lock was made for other kinds of computers.</source>
        <translation>Die Lock-Datei wurde für andere Arten von Rechnern gemacht.</translation>
    </message>
    <message>
        <source>Name this one among the “environments” in pyproject.toml and run “uv lock”.</source>
        <translation>Nennen Sie diesen unter „environments“ in pyproject.toml und führen Sie „uv lock“ aus.</translation>
    </message>
    <message>
        <source>uv cannot read pyproject.toml.</source>
        <translation>uv kann pyproject.toml nicht lesen.</translation>
    </message>
    <message>
        <source>There is a mistake in it; the details say where uv stumbled.</source>
        <translation>Darin ist ein Fehler; die Einzelheiten sagen, worüber uv gestolpert ist.</translation>
    </message>
    <message>
        <source>pyproject.toml asks for another Python: %1.</source>
        <translation>pyproject.toml verlangt ein anderes Python: %1.</translation>
    </message>
    <message>
        <source>Choose such a Python, or change “requires-python” there.</source>
        <translation>Wählen Sie ein solches Python, oder ändern Sie dort „requires-python“.</translation>
    </message>
    <message>
        <source>There is no Python at %1.</source>
        <translation>Unter %1 ist kein Python.</translation>
    </message>
    <message>
        <source>Choose another version of Python.</source>
        <translation>Wählen Sie eine andere Python-Version.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>Bring it back, for example with “git restore”.</source>
        <translation>Holen Sie die Datei zurück, zum Beispiel mit „git restore“.</translation>
    </message>
    <message>
        <source>uv may not use the network, and its cache does not have every package.</source>
        <translation>uv darf das Netz nicht benutzen, und sein Cache hat nicht jedes Paket.</translation>
    </message>
    <message>
        <source>Name a folder with packages as “find-links” in ~/.config/pip/pip.conf, or go on with the network.</source>
        <translation>Nennen Sie in ~/.config/pip/pip.conf als „find-links“ einen Ordner mit Paketen, oder machen Sie mit Netz weiter.</translation>
    </message>
</context>
<context>
    <name>Venv</name>
    <message>
        <source>The Python of this machine cannot make environments: it lacks venv or pip.</source>
        <translation>Das Python dieses Rechners kann keine Umgebungen anlegen: Ihm fehlt venv oder pip.</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: sudo apt install python3-venv</source>
        <translation>Unter Debian und Ubuntu: sudo apt install python3-venv</translation>
    </message>
    <message>
        <source>No Python from %1 on was found on this machine.</source>
        <translation>Auf diesem Rechner wurde kein Python ab %1 gefunden.</translation>
    </message>
    <message>
        <source>Python %1 was not found on this machine.</source>
        <translation>Python %1 wurde auf diesem Rechner nicht gefunden.</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: sudo apt install python3 python3-venv</source>
        <translation>Unter Debian und Ubuntu: sudo apt install python3 python3-venv</translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <translation>Gefunden: %1.</translation>
    </message>
    <message>
        <source>Take Python %1</source>
        <translation>Python %1 nehmen</translation>
    </message>
    <message>
        <source>Let conda bring Python %1</source>
        <translation>Python %1 von conda mitbringen lassen</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no home folder to keep a named environment in.</source>
        <translation>Es gibt keinen persönlichen Ordner für eine benannte Umgebung.</translation>
    </message>
    <message>
        <source>Keep the environment in the project.</source>
        <translation>Behalten Sie die Umgebung im Projekt.</translation>
    </message>
    <message>
        <source>Keep the environment in the project</source>
        <translation>Die Umgebung im Projekt behalten</translation>
    </message>
    <message>
        <source>%1 cannot make an environment below a folder with a colon in its name.</source>
        <translation>%1 kann in einem Ordner mit einem Doppelpunkt im Namen keine Umgebung anlegen.</translation>
    </message>
    <message>
        <source>%1 may not use the network, and no folder with packages is named to it.</source>
        <translation>%1 darf das Netz nicht benutzen, und kein Ordner mit Paketen ist ihm genannt.</translation>
    </message>
    <message>
        <source>Name one with --packages, or as “find-links” in ~/.config/pip/pip.conf, or go on with the network.</source>
        <translation>Nennen Sie einen mit --packages oder als „find-links“ in ~/.config/pip/pip.conf, oder machen Sie mit Netz weiter.</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>Proves a project again: its files, imports, kernel and notebook.</source>
        <translation>Weist ein Projekt erneut nach: Dateien, Importe, Kernel und Notebook.</translation>
    </message>
    <message>
        <source>The project&apos;s folder.</source>
        <translation>Der Ordner des Projekts.</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Take %1 from the conda channels</source>
        <translation>%1 aus den conda-Kanälen nehmen</translation>
    </message>
    <message>
        <source>Take %1 from PyPI</source>
        <translation>%1 von PyPI nehmen</translation>
    </message>
    <message>
        <source>Take Python %1</source>
        <translation>Python %1 nehmen</translation>
    </message>
</context>
<context>
    <name>WhereToRun</name>
    <message>
        <source>It must work without internet, and the cloud needs it.</source>
        <translation>Es muss ohne Internet arbeiten, und die Cloud braucht es.</translation>
    </message>
    <message>
        <source>The data must stay on this computer, and there it would be with the provider.</source>
        <translation>Die Daten müssen auf diesem Rechner bleiben, und dort lägen sie beim Anbieter.</translation>
    </message>
    <message>
        <source>No machine that is known there has a GPU with %1 GB of memory.</source>
        <translation>Keine dort bekannte Maschine hat eine GPU mit %1 GB Speicher.</translation>
    </message>
    <message>
        <source>It would cost at least %1 US dollars a month, and the budget is %2.</source>
        <translation>Es würde mindestens %1 US-Dollar im Monat kosten, und das Budget ist %2.</translation>
    </message>
    <message>
        <source>A GPU with %1 GB of memory is needed, and no GPU was found here.</source>
        <translation>Eine GPU mit %1 GB Speicher wird gebraucht, und hier wurde keine gefunden.</translation>
    </message>
    <message>
        <source>A GPU with %1 GB of memory is needed, and %2 has %3 GB.</source>
        <translation>Eine GPU mit %1 GB Speicher wird gebraucht, und %2 hat %3 GB.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Docker on this computer</source>
        <translation>Docker auf diesem Rechner</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n Kern</numerusform>
            <numerusform>%n Kerne</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 GB of memory</source>
        <translation>%1 GB Arbeitsspeicher</translation>
    </message>
    <message>
        <source>no GPU that was found</source>
        <translation>keine GPU gefunden</translation>
    </message>
    <message>
        <source>%1 with %2 GB</source>
        <translation>%1 mit %2 GB</translation>
    </message>
    <message>
        <source>If “%1” were number %2 of your order</source>
        <translation>Stünde „%1“ an Stelle %2 Ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>If “%1” were number %2 instead of number %3</source>
        <translation>Stünde „%1“ an Stelle %2 statt an Stelle %3</translation>
    </message>
    <message>
        <source>If “%1” had no place in your order</source>
        <translation>Hätte „%1“ keinen Platz in Ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>If “%1” counted %2 instead of %3</source>
        <translation>Zählte „%1“ %2 statt %3</translation>
    </message>
    <message>
        <source>If “%1” counted a little differently</source>
        <translation>Zählte „%1“ ein wenig anders</translation>
    </message>
    <message>
        <source>If “%1” counted more than %2 times what each other factor counts</source>
        <translation>Zählte „%1“ mehr als das %2-Fache jedes anderen Faktors</translation>
    </message>
    <message>
        <source>If “%1” counted less than %2 times what each other factor counts</source>
        <translation>Zählte „%1“ weniger als das %2-Fache jedes anderen Faktors</translation>
    </message>
    <message>
        <source>%1, the best would be: %2.</source>
        <translation>%1, wäre am besten: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2, %n core(s), %3 GB</source>
        <translation>
            <numerusform>%1 in %2, %n Kern, %3 GB</numerusform>
            <numerusform>%1 in %2, %n Kerne, %3 GB</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, GPU %2</source>
        <translation>%1, GPU %2</translation>
    </message>
    <message>
        <source>%1 an hour (%2)</source>
        <translation>%1 die Stunde (%2)</translation>
    </message>
    <message>
        <source>%1: nothing every month.</source>
        <translation>%1: monatlich nichts.</translation>
    </message>
    <message>
        <source>%1: %2; stopped for the whole month %3. %4: %5.</source>
        <translation>%1: %2; den ganzen Monat angehalten %3. %4: %5.</translation>
    </message>
    <message>
        <source>your own figure</source>
        <translation>Ihre eigene Zahl</translation>
    </message>
    <message>
        <source>undated, %1</source>
        <translation>ohne Datum, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 would be about %2 US dollars a month at %3 hours a week.</source>
        <translation>%1 kämen auf etwa %2 US-Dollar im Monat bei %3 Stunden in der Woche.</translation>
    </message>
    <message>
        <source>Here: %1.</source>
        <translation>Hier: %1.</translation>
    </message>
    <message>
        <source>The score is your own.</source>
        <translation>Die Wertung ist Ihre eigene.</translation>
    </message>
    <message>
        <source>%1, number %2 of yours</source>
        <translation>%1, bei Ihnen an Stelle %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Your own score: %1, %2: %3 of 10.</source>
        <translation>Ihre eigene Wertung: %1, %2: %3 von 10.</translation>
    </message>
    <message>
        <source>Your own price: %1, %2 US dollars an hour.</source>
        <translation>Ihr eigener Preis: %1, %2 US-Dollar die Stunde.</translation>
    </message>
    <message>
        <source>Your own price: a computer for %1 US dollars.</source>
        <translation>Ihr eigener Preis: ein Rechner für %1 US-Dollar.</translation>
    </message>
    <message>
        <source>The factors have no order yet, so each counts the same.</source>
        <translation>Die Faktoren haben noch keine Reihenfolge, also zählt jeder gleich.</translation>
    </message>
    <message>
        <source>%1 hours of use a week are assumed.</source>
        <translation>Angenommen werden %1 Stunden Nutzung in der Woche.</translation>
    </message>
    <message>
        <source>%1 GB of storage are assumed.</source>
        <translation>Angenommen werden %1 GB Speicherplatz.</translation>
    </message>
    <message>
        <source>%1 GB that leave the place a month are assumed.</source>
        <translation>Angenommen werden %1 GB, die den Ort im Monat verlassen.</translation>
    </message>
    <message>
        <source>These prices are older than %1 days: %2.</source>
        <translation>Diese Preise sind älter als %1 Tage: %2.</translation>
    </message>
    <message>
        <source>Nobody says of when these prices are, so the span is wider: %1.</source>
        <translation>Von wann diese Preise sind, sagt niemand, daher ist die Spanne größer: %1.</translation>
    </message>
    <message>
        <source>The scores were last checked on %1.</source>
        <translation>Die Wertungen wurden zuletzt am %1 geprüft.</translation>
    </message>
    <message>
        <source>%1 could cost more than the budget: up to %2 US dollars a month.</source>
        <translation>%1 könnte mehr kosten als das Budget: bis zu %2 US-Dollar im Monat.</translation>
    </message>
    <message>
        <source>No place has everything that must be true.</source>
        <translation>Kein Ort erfüllt alles, was gelten muss.</translation>
    </message>
    <message>
        <source>Only one place has everything that must be true: %1.</source>
        <translation>Nur ein Ort erfüllt alles, was gelten muss: %1.</translation>
    </message>
    <message>
        <source>Too close to call: %1, then %2.</source>
        <translation>Zu knapp, um zu entscheiden: %1, dann %2.</translation>
    </message>
    <message>
        <source>Best: %1. Then: %2.</source>
        <translation>Am besten: %1. Dann: %2.</translation>
    </message>
    <message>
        <source>Buying a computer for it, for %1 US dollars, would never pay against %2.</source>
        <translation>Dafür einen Rechner für %1 US-Dollar zu kaufen, würde sich gegenüber %2 nie lohnen.</translation>
    </message>
    <message>
        <source>Buying a computer for it, for %1 US dollars, would pay against %2 only after %3 months, longer than one is used.</source>
        <translation>Dafür einen Rechner für %1 US-Dollar zu kaufen, würde sich gegenüber %2 erst nach %3 Monaten lohnen, länger als man ihn nutzt.</translation>
    </message>
    <message>
        <source>Buying a computer for it, for %1 US dollars, would pay against %2 after %3 months.</source>
        <translation>Dafür einen Rechner für %1 US-Dollar zu kaufen, würde sich gegenüber %2 nach %3 Monaten lohnen.</translation>
    </message>
    <message>
        <source>Give up one of the musts.</source>
        <translation>Verzichten Sie auf eine der Bedingungen.</translation>
    </message>
    <message>
        <source>Only giving up a must would change the answer.</source>
        <translation>Nur der Verzicht auf eine Bedingung würde die Antwort ändern.</translation>
    </message>
    <message>
        <source>No change of a single factor would change the answer.</source>
        <translation>Keine Änderung eines einzelnen Faktors würde die Antwort ändern.</translation>
    </message>
</context>
<context>
    <name>WindowStart</name>
    <message>
        <source>There is no display to open the window on.</source>
        <translation>Es gibt keinen Bildschirm für das Fenster.</translation>
    </message>
    <message>
        <source>“groundwork --help” lists the commands that need none.</source>
        <translation>„groundwork --help“ nennt die Befehle, die keinen brauchen.</translation>
    </message>
    <message>
        <source>The window&apos;s program is not beside this one.</source>
        <translation>Das Programm des Fensters liegt nicht neben diesem.</translation>
    </message>
    <message>
        <source>Install Groundwork again, or use its commands.</source>
        <translation>Installieren Sie Groundwork erneut, oder nutzen Sie seine Befehle.</translation>
    </message>
</context>
<context>
    <name>WriteFile</name>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
</context>
<context>
    <name>WriteLock</name>
    <message>
        <source>Write the lock %1</source>
        <translation>Die Lock-Datei %1 schreiben</translation>
    </message>
    <message>
        <source>Writing the lock %1</source>
        <translation>Die Lock-Datei %1 wird geschrieben</translation>
    </message>
</context>
<context>
    <name>Yaml</name>
    <message>
        <source>A setup file cannot refer to another place with “*”.</source>
        <translation>Eine Setup-Datei kann nicht mit „*“ auf eine andere Stelle verweisen.</translation>
    </message>
    <message>
        <source>Write the value out.</source>
        <translation>Schreiben Sie den Wert aus.</translation>
    </message>
    <message>
        <source>A setup file cannot name a place with “&amp;”.</source>
        <translation>Eine Setup-Datei kann keine Stelle mit „&amp;“ benennen.</translation>
    </message>
    <message>
        <source>Take the “&amp;” and its name out.</source>
        <translation>Nehmen Sie das „&amp;“ und seinen Namen heraus.</translation>
    </message>
    <message>
        <source>A setup file cannot give a value a type with “!”.</source>
        <translation>Eine Setup-Datei kann einem Wert keinen Typ mit „!“ geben.</translation>
    </message>
    <message>
        <source>Take the “!” and its name out.</source>
        <translation>Nehmen Sie das „!“ und seinen Namen heraus.</translation>
    </message>
    <message>
        <source>Values are nested more than %1 deep.</source>
        <translation>Werte sind mehr als %1 Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>A key has to be one word, not a list or a mapping.</source>
        <translation>Ein Schlüssel muss ein Wort sein, keine Liste oder Zuordnung.</translation>
    </message>
    <message>
        <source>The key “%1” stands here a second time.</source>
        <translation>Der Schlüssel „%1“ steht hier zum zweiten Mal.</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>Behalten Sie einen der beiden.</translation>
    </message>
    <message>
        <source>A second document begins here.</source>
        <translation>Hier beginnt ein zweites Dokument.</translation>
    </message>
    <message>
        <source>A setup file holds one; take the line “---” out.</source>
        <translation>Eine Setup-Datei enthält eines; nehmen Sie die Zeile „---“ heraus.</translation>
    </message>
    <message>
        <source>From here on this is not YAML.</source>
        <translation>Von hier an ist dies kein YAML.</translation>
    </message>
    <message>
        <source>Look for a bracket, comma or quote too many just before.</source>
        <translation>Suchen Sie kurz davor nach einer Klammer, einem Komma oder Anführungszeichen zu viel.</translation>
    </message>
    <message>
        <source>The line begins with a tab.</source>
        <translation>Die Zeile beginnt mit einem Tabulator.</translation>
    </message>
    <message>
        <source>Indent with spaces.</source>
        <translation>Rücken Sie mit Leerzeichen ein.</translation>
    </message>
    <message>
        <source>The line is indented differently from those above it.</source>
        <translation>Die Zeile ist anders eingerückt als die darüber.</translation>
    </message>
    <message>
        <source>Keys of one section begin in the same column.</source>
        <translation>Schlüssel eines Abschnitts beginnen in derselben Spalte.</translation>
    </message>
    <message>
        <source>The line does not go on with the list above it.</source>
        <translation>Die Zeile setzt die Liste darüber nicht fort.</translation>
    </message>
    <message>
        <source>Items of one list begin in the same column, each with “- ”.</source>
        <translation>Einträge einer Liste beginnen in derselben Spalte, jeder mit „- “.</translation>
    </message>
    <message>
        <source>A quoted text is not closed before the file ends.</source>
        <translation>Ein Text in Anführungszeichen ist am Ende der Datei nicht geschlossen.</translation>
    </message>
    <message>
        <source>Look for a missing quote.</source>
        <translation>Suchen Sie nach einem fehlenden Anführungszeichen.</translation>
    </message>
    <message>
        <source>A quoted text is not closed before this line.</source>
        <translation>Ein Text in Anführungszeichen ist vor dieser Zeile nicht geschlossen.</translation>
    </message>
    <message>
        <source>A “:” stands where none can be.</source>
        <translation>Ein „:“ steht, wo keines sein kann.</translation>
    </message>
    <message>
        <source>Put a text that holds “: ” in quotes.</source>
        <translation>Setzen Sie einen Text, der „: “ enthält, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A key stands where none can be.</source>
        <translation>Ein Schlüssel steht, wo keiner sein kann.</translation>
    </message>
    <message>
        <source>Look at the indentation.</source>
        <translation>Sehen Sie sich die Einrückung an.</translation>
    </message>
    <message>
        <source>A “-” stands where no list can begin.</source>
        <translation>Ein „-“ steht, wo keine Liste beginnen kann.</translation>
    </message>
    <message>
        <source>Begin a list on the line below its key.</source>
        <translation>Beginnen Sie eine Liste in der Zeile unter ihrem Schlüssel.</translation>
    </message>
    <message>
        <source>A bracket is closed here that was never opened.</source>
        <translation>Hier wird eine Klammer geschlossen, die nie geöffnet wurde.</translation>
    </message>
    <message>
        <source>Take it out, or put the text in quotes.</source>
        <translation>Nehmen Sie sie heraus, oder setzen Sie den Text in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write the value out, or put it in quotes.</source>
        <translation>Schreiben Sie den Wert aus, oder setzen Sie ihn in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A value cannot begin with “*”.</source>
        <translation>Ein Wert kann nicht mit „*“ beginnen.</translation>
    </message>
    <message>
        <source>Put it in quotes.</source>
        <translation>Setzen Sie ihn in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A value cannot begin with “&amp;”.</source>
        <translation>Ein Wert kann nicht mit „&amp;“ beginnen.</translation>
    </message>
    <message>
        <source>A value cannot begin with this character.</source>
        <translation>Ein Wert kann nicht mit diesem Zeichen beginnen.</translation>
    </message>
    <message>
        <source>The bracket that opens here is not closed.</source>
        <translation>Die Klammer, die hier aufgeht, ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>Close it; separate the values with commas.</source>
        <translation>Schließen Sie sie; trennen Sie die Werte mit Kommas.</translation>
    </message>
    <message>
        <source>A “\” in double quotes is followed by something unknown.</source>
        <translation>Auf ein „\“ in doppelten Anführungszeichen folgt etwas Unbekanntes.</translation>
    </message>
    <message>
        <source>Use single quotes, or write “\\”.</source>
        <translation>Verwenden Sie einfache Anführungszeichen, oder schreiben Sie „\\“.</translation>
    </message>
    <message>
        <source>This cannot be read as YAML.</source>
        <translation>Dies lässt sich nicht als YAML lesen.</translation>
    </message>
    <message>
        <source>Look at the quotes and the indentation here and just before.</source>
        <translation>Sehen Sie sich die Anführungszeichen und die Einrückung hier und kurz davor an.</translation>
    </message>
    <message>
        <source>Write the file anew with “groundwork new”.</source>
        <translation>Schreiben Sie die Datei mit „groundwork new“ neu.</translation>
    </message>
    <message>
        <source>The file has more than %1 kB.</source>
        <translation>Die Datei hat mehr als %1 kB.</translation>
    </message>
    <message>
        <source>A setup file is a short text; is this the right file?</source>
        <translation>Eine Setup-Datei ist ein kurzer Text; ist dies die richtige Datei?</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text.</source>
        <translation>Die Datei ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 in your editor.</source>
        <translation>Speichern Sie sie in Ihrem Editor als UTF-8.</translation>
    </message>
    <message>
        <source>A control character (byte %1) stands here.</source>
        <translation>Hier steht ein Steuerzeichen (Byte %1).</translation>
    </message>
    <message>
        <source>Delete it; it may be invisible in your editor.</source>
        <translation>Löschen Sie es; in Ihrem Editor ist es vielleicht unsichtbar.</translation>
    </message>
    <message>
        <source>The quote that opens here is not closed.</source>
        <translation>Das Anführungszeichen, das hier aufgeht, ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>Close it, or take it out.</source>
        <translation>Schließen Sie es, oder nehmen Sie es heraus.</translation>
    </message>
    <message>
        <source>References to another place with “*” are not read.</source>
        <translation>Verweise auf eine andere Stelle mit „*“ werden nicht gelesen.</translation>
    </message>
    <message>
        <source>Names of places with “&amp;” are not read.</source>
        <translation>Namen von Stellen mit „&amp;“ werden nicht gelesen.</translation>
    </message>
    <message>
        <source>Keep one; take the line “---” out.</source>
        <translation>Behalten Sie eines; nehmen Sie die Zeile „---“ heraus.</translation>
    </message>
    <message>
        <source>Types of values with “!” are not read.</source>
        <translation>Typen von Werten mit „!“ werden nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>groundwork::DonePage</name>
    <message>
        <source>Proved just now</source>
        <translation>Gerade nachgewiesen</translation>
    </message>
    <message>
        <source>Every package was imported in the new environment and its version compared with the lock; every file of every package was looked for; the kernel was started and the notebook was run in it from top to bottom.</source>
        <translation>Jedes Paket wurde in der neuen Umgebung importiert und seine Version mit der Lock-Datei verglichen; jede Datei jedes Pakets wurde gesucht; der Kernel wurde gestartet und das Notebook darin von oben bis unten ausgeführt.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter geht es</translation>
    </message>
    <message>
        <source>Open f&amp;older</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Your team gets the same</source>
        <translation>Ihr Team bekommt dasselbe</translation>
    </message>
    <message>
        <source>Sa&amp;ve the setup file elsewhere…</source>
        <translation>Die Setup-Datei anderswo s&amp;peichern…</translation>
    </message>
    <message>
        <source>%1 works</source>
        <translation>%1 funktioniert</translation>
    </message>
    <message>
        <source>%1 is there, but not everything was proved</source>
        <translation>%1 ist da, aber nicht alles wurde nachgewiesen</translation>
    </message>
    <message>
        <source>%1 · commit %2 on %3</source>
        <translation>%1 · Commit %2 auf %3</translation>
    </message>
    <message>
        <source>its records are whole</source>
        <translation>seine Aufzeichnungen sind vollständig</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>imported as %1</source>
        <translation>importiert als %1</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>all of every package are there</source>
        <translation>alle Dateien jedes Pakets sind da</translation>
    </message>
    <message>
        <source>some are missing</source>
        <translation>einige fehlen</translation>
    </message>
    <message>
        <source>Kernel “%1”</source>
        <translation>Kernel „%1“</translation>
    </message>
    <message>
        <source>runs in this environment</source>
        <translation>läuft in dieser Umgebung</translation>
    </message>
    <message>
        <source>does not run</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>ran from top to bottom</source>
        <translation>lief von oben bis unten</translation>
    </message>
    <message>
        <source>Send them %1. A double-click shows what it leads to, and makes this project.</source>
        <translation>Schicken Sie ihm %1. Ein Doppelklick zeigt, wozu sie führt, und legt dieses Projekt an.</translation>
    </message>
    <message>
        <source>%1, sees it</source>
        <translation>%1, sieht sie</translation>
    </message>
    <message>
        <source>a build that uses no GPU</source>
        <translation>eine Fassung, die keine GPU nutzt</translation>
    </message>
    <message>
        <source>%1, does not see it</source>
        <translation>%1, sieht sie nicht</translation>
    </message>
    <message>
        <source>GPU for %1</source>
        <translation>GPU für %1</translation>
    </message>
    <message>
        <source>Every package that the setup file names was imported in your environment and its version compared with the setup file; every file of every package in it was looked for; the kernel was started and the notebook was run in it from top to bottom.</source>
        <translation>Jedes Paket, das die Setup-Datei nennt, wurde in Ihrer Umgebung importiert und seine Version mit der Setup-Datei verglichen; nach jeder Datei jedes Pakets darin wurde gesehen; der Kernel wurde gestartet und das Notebook darin von oben bis unten ausgeführt.</translation>
    </message>
</context>
<context>
    <name>groundwork::EnvironmentPage</name>
    <message>
        <source>Th&amp;e best that is found</source>
        <translation>Das b&amp;este, das gefunden wird</translation>
    </message>
    <message>
        <source>&amp;conda</source>
        <translation>&amp;conda</translation>
    </message>
    <message>
        <source>&amp;mamba</source>
        <translation>&amp;mamba</translation>
    </message>
    <message>
        <source>&amp;Pipenv</source>
        <translation>&amp;Pipenv</translation>
    </message>
    <message>
        <source>&amp;venv and pip</source>
        <translation>&amp;venv und pip</translation>
    </message>
    <message>
        <source>&amp;uv</source>
        <translation>&amp;uv</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Which tool makes the environment?</source>
        <translation>Welches Werkzeug legt die Umgebung an?</translation>
    </message>
    <message>
        <source>The environment holds Python and the packages of this project, apart from all others.</source>
        <translation>Die Umgebung enthält Python und die Pakete dieses Projekts, getrennt von allen anderen.</translation>
    </message>
    <message>
        <source>Environment manager</source>
        <translation>Umgebungsmanager</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Wo sie liegt</translation>
    </message>
    <message>
        <source>In the project it is found by every editor and goes when the folder goes. Among the tool&apos;s named environments several projects can share it.</source>
        <translation>Im Projekt findet sie jeder Editor, und sie geht mit dem Ordner. Unter den benannten Umgebungen des Werkzeugs können mehrere Projekte sie teilen.</translation>
    </message>
    <message>
        <source>&amp;In the project folder</source>
        <translation>&amp;Im Projektordner</translation>
    </message>
    <message>
        <source>Amon&amp;g the tool&apos;s named environments</source>
        <translation>Unter den &amp;benannten Umgebungen des Werkzeugs</translation>
    </message>
    <message>
        <source>Offer its &amp;kernel in every Jupyter of mine</source>
        <translation>Ihren &amp;Kernel in jedem meiner Jupyter anbieten</translation>
    </message>
    <message>
        <source>Otherwise only the Jupyter inside this environment shows it. It is taken away with the project.</source>
        <translation>Sonst zeigt ihn nur das Jupyter in dieser Umgebung. Er wird mit dem Projekt entfernt.</translation>
    </message>
    <message>
        <source>&amp;Lock the exact versions in a file</source>
        <translation>Die &amp;genauen Versionen in einer Datei festhalten</translation>
    </message>
    <message>
        <source>C&amp;hannels of conda, separated by blanks</source>
        <translation>K&amp;anäle von conda, durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n Kern</numerusform>
            <numerusform>%n Kerne</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 Speicher</translation>
    </message>
    <message>
        <source>%1 free on the project&apos;s disk</source>
        <translation>%1 frei auf der Platte des Projekts</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>No GPU was found</source>
        <translation>Keine GPU wurde gefunden</translation>
    </message>
    <message>
        <source>No Python was found</source>
        <translation>Kein Python wurde gefunden</translation>
    </message>
    <message>
        <source>Python %1</source>
        <translation>Python %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not used by this version yet.</source>
        <translation>Diese Version nutzt es noch nicht.</translation>
    </message>
    <message>
        <source>An envi&amp;ronment that is here already</source>
        <translation>Eine Umgebung, die sch&amp;on da ist</translation>
    </message>
    <message>
        <source>It is used as it is: nothing in it is changed, and it stays when the project goes. What it lacks is only added with your yes.</source>
        <translation>Sie wird benutzt, wie sie ist: Nichts darin wird geändert, und sie bleibt, wenn das Projekt geht. Was ihr fehlt, kommt nur mit Ihrem Ja hinzu.</translation>
    </message>
    <message>
        <source>With the lock a colleague gets the same versions to the last digit. Without it the project names only what it needs, and everybody gets what is newest.</source>
        <translation>Mit der Lock-Datei bekommt eine Kollegin dieselben Versionen bis auf die letzte Ziffer. Ohne sie nennt das Projekt nur, was es braucht, und alle bekommen das Neueste.</translation>
    </message>
    <message>
        <source>conda also brings Python itself and libraries that are not Python. All others take a Python that is here: uv is the quickest, venv and pip need no other tool.</source>
        <translation>conda bringt auch Python selbst mit und Bibliotheken, die kein Python sind. Alle anderen nehmen ein Python, das hier ist: uv ist am schnellsten, venv und pip brauchen kein weiteres Werkzeug.</translation>
    </message>
    <message>
        <source>not here; the set-up gets it into %1</source>
        <translation>nicht hier; die Einrichtung holt es nach %1</translation>
    </message>
    <message>
        <source>Packages that are here</source>
        <translation>Pakete, die hier liegen</translation>
    </message>
    <message>
        <source>&amp;Folder with packages</source>
        <translation>Ordner mit &amp;Paketen</translation>
    </message>
    <message>
        <source>Wheels, or a conda channel with its noarch/repodata.json: from a colleague, a USB stick, a share of your institution. It is looked in first. The setup file does not name it.</source>
        <translation>Wheels oder ein conda-Kanal mit seiner noarch/repodata.json: von einer Kollegin, einem USB-Stick, einer Freigabe Ihrer Einrichtung. Dort wird zuerst gesucht. Die Setup-Datei nennt ihn nicht.</translation>
    </message>
    <message>
        <source>Folder with packages</source>
        <translation>Ordner mit Paketen</translation>
    </message>
    <message>
        <source>The folder needs its whole path, from the root.</source>
        <translation>Der Ordner braucht seinen ganzen Pfad, von der Wurzel an.</translation>
    </message>
</context>
<context>
    <name>groundwork::ExistingChoice</name>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n Paket</numerusform>
            <numerusform>%n Pakete</numerusform>
        </translation>
    </message>
    <message>
        <source>A&amp;dd what it lacks</source>
        <translation>&amp;Hinzufügen, was ihr fehlt</translation>
    </message>
    <message>
        <source>Full path of the environment</source>
        <translation>Vollständiger Pfad der Umgebung</translation>
    </message>
    <message>
        <source>Environment to use</source>
        <translation>Zu benutzende Umgebung</translation>
    </message>
</context>
<context>
    <name>groundwork::FactorModel</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Weight, 0 to 5</source>
        <translation>Gewicht, 0 bis 5</translation>
    </message>
</context>
<context>
    <name>groundwork::FactorTable</name>
    <message>
        <source>Weight, 0 to 5</source>
        <translation>Gewicht, 0 bis 5</translation>
    </message>
    <message>
        <source>Factors, the most important first</source>
        <translation>Faktoren, der wichtigste zuerst</translation>
    </message>
</context>
<context>
    <name>groundwork::FailureView</name>
    <message>
        <source>What was said in detail</source>
        <translation>Was im Einzelnen gesagt wurde</translation>
    </message>
    <message>
        <source>Details of the failure</source>
        <translation>Einzelheiten des Fehlers</translation>
    </message>
    <message>
        <source>tried: it works</source>
        <translation>ausprobiert: Es geht</translation>
    </message>
    <message>
        <source>being tried…</source>
        <translation>wird ausprobiert …</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht ausprobiert</translation>
    </message>
</context>
<context>
    <name>groundwork::FindingList</name>
    <message>
        <source>What was found on this computer</source>
        <translation>Was auf diesem Computer gefunden wurde</translation>
    </message>
</context>
<context>
    <name>groundwork::GitPage</name>
    <message>
        <source>How should the project be kept in git?</source>
        <translation>Wie soll das Projekt in git geführt werden?</translation>
    </message>
    <message>
        <source>Git remembers every version. The first commit is made together with the project.</source>
        <translation>Git merkt sich jede Version. Der erste Commit entsteht zusammen mit dem Projekt.</translation>
    </message>
    <message>
        <source>&amp;Make a git repository</source>
        <translation>&amp;Ein git-Repository anlegen</translation>
    </message>
    <message>
        <source>Make the &amp;first commit</source>
        <translation>Den e&amp;rsten Commit machen</translation>
    </message>
    <message>
        <source>None. For example https://git.example.org/team/churn-model.git</source>
        <translation>Keine. Zum Beispiel https://git.example.org/team/churn-model.git</translation>
    </message>
    <message>
        <source>With git every change can be taken back, and a colleague gets the project by one command. No git program is needed for the set-up.</source>
        <translation>Mit git lässt sich jede Änderung zurücknehmen, und Kollegen bekommen das Projekt mit einem Befehl. Für die Einrichtung braucht es kein git-Programm.</translation>
    </message>
    <message>
        <source>B&amp;ranch</source>
        <translation>&amp;Branch</translation>
    </message>
    <message>
        <source>Remote a&amp;ddress</source>
        <translation>&amp;Adresse anderswo</translation>
    </message>
    <message>
        <source>It is only noted in the repository under the name “origin”. Nothing is sent there, and a password must not stand in it.</source>
        <translation>Sie wird nur im Repository unter dem Namen „origin“ notiert. Nichts wird dorthin gesendet, und ein Passwort darf nicht darin stehen.</translation>
    </message>
    <message>
        <source>What git keeps out</source>
        <translation>Was git draußen lässt</translation>
    </message>
    <message>
        <source>What is once in git stays in its history. These three mistakes are the usual ones in data projects, and hard to undo.</source>
        <translation>Was einmal in git ist, bleibt in seiner Geschichte. Diese drei Fehler sind die üblichen in Datenprojekten und schwer rückgängig zu machen.</translation>
    </message>
    <message>
        <source>&amp;Output of notebooks</source>
        <translation>A&amp;usgaben von Notebooks</translation>
    </message>
    <message>
        <source>Results can hold personal data, and make every change unreadable.</source>
        <translation>Ergebnisse können personenbezogene Daten enthalten und machen jede Änderung unlesbar.</translation>
    </message>
    <message>
        <source>&amp;Large files</source>
        <translation>&amp;Große Dateien</translation>
    </message>
    <message>
        <source>Data and models stay on the disk; their folders are ignored.</source>
        <translation>Daten und Modelle bleiben auf der Platte; ihre Ordner werden übergangen.</translation>
    </message>
    <message>
        <source>Se&amp;crets</source>
        <translation>Gehei&amp;mnisse</translation>
    </message>
    <message>
        <source>Keys, tokens and .env files are ignored.</source>
        <translation>Schlüssel, Token und .env-Dateien werden übergangen.</translation>
    </message>
    <message>
        <source>Who commits</source>
        <translation>Wer committet</translation>
    </message>
    <message>
        <source>Nobody: there will be no commit.</source>
        <translation>Niemand: Es wird keinen Commit geben.</translation>
    </message>
    <message>
        <source>%1 &lt;%2&gt;, as git&apos;s settings say.</source>
        <translation>%1 &lt;%2&gt;, laut den Einstellungen von git.</translation>
    </message>
    <message>
        <source>%1 &lt;%2&gt;, the first author on the page Project: git&apos;s settings name nobody.</source>
        <translation>%1 &lt;%2&gt;, der erste Autor der Seite Projekt: Die Einstellungen von git nennen niemanden.</translation>
    </message>
    <message>
        <source>Looking at git&apos;s settings…</source>
        <translation>Die Einstellungen von git werden angesehen…</translation>
    </message>
    <message>
        <source>Git&apos;s settings name nobody. Give an author with an e-mail address on the page Project, or make no first commit.</source>
        <translation>Die Einstellungen von git nennen niemanden. Nennen Sie auf der Seite Projekt einen Autor mit E-Mail-Adresse, oder machen Sie keinen ersten Commit.</translation>
    </message>
    <message>
        <source>This version ignores data, models and secrets in every project, and cleans no notebooks yet. What you choose here is kept in the setup file for later.</source>
        <translation>Diese Version übergeht Daten, Modelle und Geheimnisse in jedem Projekt und säubert noch keine Notebooks. Was Sie hier wählen, bleibt für später in der Setup-Datei.</translation>
    </message>
</context>
<context>
    <name>groundwork::InstallerChoice</name>
    <message>
        <source>Ch&amp;oose an installer…</source>
        <translation>&amp;Installationsprogramm wählen …</translation>
    </message>
    <message>
        <source>conda is not here. Download Miniforge&apos;s installer for Linux from its official page, https://conda-forge.org/download/, and choose the file. Its checksum is published beside it. Nothing outside of Groundwork&apos;s own folder is changed.</source>
        <translation>conda ist nicht da. Laden Sie das Installationsprogramm von Miniforge für Linux von der offiziellen Seite https://conda-forge.org/download/ herunter und wählen Sie die Datei. Ihre Prüfsumme ist daneben veröffentlicht. Außerhalb des eigenen Ordners von Groundwork wird nichts geändert.</translation>
    </message>
    <message>
        <source>%1
SHA-256: %2</source>
        <translation>%1
SHA-256: %2</translation>
    </message>
</context>
<context>
    <name>groundwork::JupyterButtons</name>
    <message>
        <source>Open &amp;Jupyter</source>
        <translation>&amp;Jupyter öffnen</translation>
    </message>
    <message>
        <source>S&amp;top Jupyter</source>
        <translation>Jupyter b&amp;eenden</translation>
    </message>
    <message>
        <source>Jupyter is not among the packages of this environment; its kernel is offered in yours.</source>
        <translation>Jupyter gehört nicht zu den Paketen dieser Umgebung; ihr Kernel wird in Ihrem angeboten.</translation>
    </message>
    <message>
        <source>Jupyter has stopped.</source>
        <translation>Jupyter ist beendet.</translation>
    </message>
    <message>
        <source>Starting Jupyter…</source>
        <translation>Jupyter wird gestartet …</translation>
    </message>
    <message>
        <source>Stopping Jupyter…</source>
        <translation>Jupyter wird beendet …</translation>
    </message>
    <message>
        <source>Jupyter runs for this project. It stays when this window closes.</source>
        <translation>Jupyter läuft für dieses Projekt. Es bleibt, wenn dieses Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>Jupyter opens in your browser. It stays when this window closes.</source>
        <translation>Jupyter öffnet sich in Ihrem Browser. Es bleibt, wenn dieses Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>%1 It runs as the administrator (root), as this window does.</source>
        <translation>%1 Es läuft als Administrator (root), wie dieses Fenster.</translation>
    </message>
</context>
<context>
    <name>groundwork::MoneyAnswers</name>
    <message>
        <source>not said: %1</source>
        <translation>nicht gesagt: %1</translation>
    </message>
    <message>
        <source>Hours of use a week</source>
        <translation>Stunden Nutzung in der Woche</translation>
    </message>
    <message>
        <source>Storage that it keeps, in GB</source>
        <translation>Speicherplatz, den es hält, in GB</translation>
    </message>
    <message>
        <source>Data that leaves the place a month, in GB</source>
        <translation>Daten, die den Ort im Monat verlassen, in GB</translation>
    </message>
    <message>
        <source>Your own price of a machine at %1, US dollars an hour</source>
        <translation>Ihr eigener Preis einer Maschine bei %1, US-Dollar die Stunde</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>unsere</translation>
    </message>
    <message>
        <source>Your own price of a computer to buy, US dollars</source>
        <translation>Ihr eigener Preis eines Rechners zum Kauf, US-Dollar</translation>
    </message>
    <message>
        <source>US dollars a month</source>
        <translation>US-Dollar im Monat</translation>
    </message>
</context>
<context>
    <name>groundwork::PackageFinder</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Package</source>
        <translation>&amp;Paket</translation>
    </message>
    <message>
        <source>Packages, sets and topics</source>
        <translation>Pakete, Sammlungen und Themen</translation>
    </message>
    <message>
        <source>A package is a name, and versions if they matter.</source>
        <translation>Ein Paket ist ein Name, dazu Versionen, wenn es auf sie ankommt.</translation>
    </message>
    <message>
        <source>For example numpy &gt;=1.26,&lt;3.</source>
        <translation>Zum Beispiel numpy &gt;=1.26,&lt;3.</translation>
    </message>
    <message>
        <source>A name, or what it is for</source>
        <translation>Ein Name, oder wofür es ist</translation>
    </message>
</context>
<context>
    <name>groundwork::PackageFolderChoice</name>
    <message>
        <source>&amp;Only from there, without the network</source>
        <translation>Nur von dort, &amp;ohne Netz</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Folder with packages</source>
        <translation>Ordner mit Paketen</translation>
    </message>
    <message>
        <source>Choo&amp;se…</source>
        <translation>Auswäh&amp;len …</translation>
    </message>
</context>
<context>
    <name>groundwork::PackageModel</name>
    <message>
        <source>anywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>conda</source>
        <translation>conda</translation>
    </message>
    <message>
        <source>PyPI</source>
        <translation>PyPI</translation>
    </message>
    <message>
        <source>any version</source>
        <translation>jede Version</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>groundwork::PackagesPage</name>
    <message>
        <source>Where the package comes from</source>
        <translation>Woher das Paket kommt</translation>
    </message>
    <message>
        <source>Which packages do you need?</source>
        <translation>Welche Pakete brauchen Sie?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>The sets hold what most projects of a kind begin with. A version is rarely needed: the exact ones that were chosen are locked, so that everybody gets the same.</source>
        <translation>Die Auswahlen enthalten, womit die meisten Projekte einer Art beginnen. Eine Version ist selten nötig: Die genauen, die gewählt wurden, werden festgehalten, damit alle dasselbe bekommen.</translation>
    </message>
    <message>
        <source>In this project</source>
        <translation>In diesem Projekt</translation>
    </message>
    <message>
        <source>Packages of the project</source>
        <translation>Pakete des Projekts</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>ipykernel is always added: it makes the environment a Jupyter kernel. F2 changes a version, Delete removes a package.</source>
        <translation>ipykernel kommt immer dazu: Es macht die Umgebung zu einem Jupyter-Kernel. F2 ändert eine Version, Entf entfernt ein Paket.</translation>
    </message>
    <message>
        <source>“%1” is not a version that can be asked for.</source>
        <translation>„%1“ ist keine Version, die sich verlangen lässt.</translation>
    </message>
    <message>
        <source>Write for example &gt;=1.26,&lt;3 or ==2.1.*.</source>
        <translation>Schreiben Sie zum Beispiel &gt;=1.26,&lt;3 oder ==2.1.*.</translation>
    </message>
    <message>
        <source>Search, browse, or take a set. What fits together is found out before anything is written.</source>
        <translation>Suchen, stöbern oder eine Sammlung nehmen. Was zusammenpasst, wird herausgefunden, bevor etwas geschrieben wird.</translation>
    </message>
    <message>
        <source>Prepare &amp;while I go on</source>
        <translation>&amp;Vorbereiten, während ich weitermache</translation>
    </message>
    <message>
        <source>Finds out the versions and fetches the packages while you answer the next pages.</source>
        <translation>Findet die Versionen heraus und lädt die Pakete, während Sie die nächsten Seiten beantworten.</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>I&amp;mportieren …</translation>
    </message>
    <message>
        <source>From environment.yml, requirements.txt, Pipfile, pyproject.toml, pixi.toml, a lock or a notebook</source>
        <translation>Aus environment.yml, requirements.txt, Pipfile, pyproject.toml, pixi.toml, einer Lock-Datei oder einem Notebook</translation>
    </message>
    <message>
        <source>What was not taken over as it was</source>
        <translation>Was nicht so übernommen wurde, wie es war</translation>
    </message>
    <message>
        <source>Not taken over: %1</source>
        <translation>Nicht übernommen: %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Finding out which versions fit together…</source>
        <translation>Es wird herausgefunden, welche Versionen zusammenpassen …</translation>
    </message>
    <message>
        <source>Your connection is metered: nothing is fetched before you create the project.</source>
        <translation>Ihre Verbindung ist getaktet: Vor dem Anlegen des Projekts wird nichts geladen.</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) fit together</source>
        <translation>
            <numerusform>%n Paket passt zusammen</numerusform>
            <numerusform>%n Pakete passen zusammen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to fetch</source>
        <translation>%1 zu laden</translation>
    </message>
    <message>
        <source>all already in your cache</source>
        <translation>alle schon in Ihrem Cache</translation>
    </message>
    <message numerus="yes">
        <source>%n already in your cache</source>
        <translation>
            <numerusform>%n schon in Ihrem Cache</numerusform>
            <numerusform>%n schon in Ihrem Cache</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>groundwork::PlacePage</name>
    <message>
        <source>Where should this project run?</source>
        <translation>Wo soll dieses Projekt laufen?</translation>
    </message>
    <message>
        <source>Ten factors decide between this computer and the cloud. Put them in your order, then choose.</source>
        <translation>Zehn Faktoren entscheiden zwischen diesem Rechner und der Cloud. Ordnen Sie sie, dann wählen Sie.</translation>
    </message>
    <message>
        <source>What must be true</source>
        <translation>Was gelten muss</translation>
    </message>
    <message>
        <source>A must rules places out, whatever the factors say: the cloud needs a connection, and data that may not leave this computer cannot go there.</source>
        <translation>Ein Muss schließt Orte aus, gleich was die Faktoren sagen: Die Cloud braucht eine Verbindung, und Daten, die diesen Rechner nicht verlassen dürfen, können nicht dorthin.</translation>
    </message>
    <message>
        <source>Works without &amp;internet</source>
        <translation>Geht ohne &amp;Internet</translation>
    </message>
    <message>
        <source>&amp;Data stays on this computer</source>
        <translation>&amp;Daten bleiben auf diesem Rechner</translation>
    </message>
    <message>
        <source>&amp;GPU memory of at least</source>
        <translation>&amp;GPU-Speicher von mindestens</translation>
    </message>
    <message>
        <source>GPU memory in gigabytes</source>
        <translation>GPU-Speicher in Gigabyte</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>What matters most, first</source>
        <translation>Was am meisten zählt, zuerst</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>Nach un&amp;ten</translation>
    </message>
    <message>
        <source>Drag a row, or press Alt with an arrow key.</source>
        <translation>Ziehen Sie eine Zeile, oder drücken Sie Alt mit einer Pfeiltaste.</translation>
    </message>
    <message>
        <source>Run it on</source>
        <translation>Laufen soll es auf</translation>
    </message>
    <message>
        <source>&amp;This computer</source>
        <translation>Diesem &amp;Rechner</translation>
    </message>
    <message>
        <source>Doc&amp;ker, here</source>
        <translation>Doc&amp;ker, hier</translation>
    </message>
    <message>
        <source>&amp;AWS</source>
        <translation>&amp;AWS</translation>
    </message>
    <message>
        <source>Google &amp;Cloud</source>
        <translation>Google &amp;Cloud</translation>
    </message>
    <message>
        <source>A&amp;zure</source>
        <translation>Az&amp;ure</translation>
    </message>
    <message>
        <source>Here: %1.</source>
        <translation>Hier: %1.</translation>
    </message>
    <message>
        <source>The environment is made and proved here.</source>
        <translation>Die Umgebung wird hier angelegt und nachgewiesen.</translation>
    </message>
    <message>
        <source>The choice is kept in the setup file and the decision record; the files for this place are not made by this version yet. The project still works here.</source>
        <translation>Die Wahl steht in der Setup-Datei und in der Entscheidungsnotiz; die Dateien für diesen Ort legt diese Version noch nicht an. Das Projekt funktioniert trotzdem hier.</translation>
    </message>
    <message>
        <source>US dollars a month at most</source>
        <translation>US-Dollar im Monat höchstens</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>People know which of two things matters more, and seldom by how much: an order is enough. Weights by hand are for those who know them.</source>
        <translation>Man weiß, welche von zwei Sachen wichtiger ist, und selten, um wie viel: eine Reihenfolge genügt. Gewichte von Hand sind für alle, die sie kennen.</translation>
    </message>
    <message>
        <source>Give weights by &amp;hand</source>
        <translation>Gewichte von &amp;Hand geben</translation>
    </message>
    <message>
        <source>What fits best</source>
        <translation>Was am besten passt</translation>
    </message>
    <message>
        <source>Every place gets a score for each factor, and each factor counts by its place in your order. The scores, prices and their sources are dated; every one can be written over.</source>
        <translation>Jeder Ort bekommt für jeden Faktor eine Wertung, und jeder Faktor zählt nach seinem Platz in Ihrer Reihenfolge. Wertungen, Preise und ihre Quellen tragen ein Datum; jede lässt sich überschreiben.</translation>
    </message>
    <message>
        <source>What it costs, by how much it is used</source>
        <translation>Was es kostet, je nach Nutzung</translation>
    </message>
    <message>
        <source>Press F2 on a weight, or click it twice.</source>
        <translation>Drücken Sie F2 auf einem Gewicht, oder klicken Sie zweimal darauf.</translation>
    </message>
</context>
<context>
    <name>groundwork::PlaceResult</name>
    <message>
        <source>Every score, to look at or to write over</source>
        <translation>Jede Wertung, zum Ansehen oder Überschreiben</translation>
    </message>
    <message>
        <source>Scores of each place, factor by factor, from 0 to 10</source>
        <translation>Wertungen jedes Ortes, Faktor für Faktor, von 0 bis 10</translation>
    </message>
    <message>
        <source>From 0 to 10. A number of your own counts instead of ours and is marked; delete it to have ours again.</source>
        <translation>Von 0 bis 10. Eine eigene Zahl zählt statt unserer und wird gekennzeichnet; löschen Sie sie, um unsere wieder zu haben.</translation>
    </message>
    <message>
        <source>%1 is ruled out. %2</source>
        <translation>%1 ist ausgeschlossen. %2</translation>
    </message>
    <message>
        <source>Against it: %1</source>
        <translation>Dagegen: %1</translation>
    </message>
</context>
<context>
    <name>groundwork::ProblemPage</name>
    <message>
        <source>What problem does the project solve?</source>
        <translation>Welches Problem löst das Projekt?</translation>
    </message>
    <message>
        <source>Four questions to ask the people it is for. The answers become the project&apos;s charter.</source>
        <translation>Vier Fragen an die Menschen, für die es ist. Die Antworten werden zum Projektauftrag.</translation>
    </message>
    <message>
        <source>&amp;Who is it for?</source>
        <translation>&amp;Für wen ist es?</translation>
    </message>
    <message>
        <source>The retention team, who call customers every Monday</source>
        <translation>Das Team für Kundenbindung, das jeden Montag Kunden anruft</translation>
    </message>
    <message>
        <source>What do they want to &amp;reach?</source>
        <translation>Was wollen sie &amp;erreichen?</translation>
    </message>
    <message>
        <source>Keep 5 % more of the customers who are about to leave</source>
        <translation>5 % mehr der Kunden halten, die gehen wollen</translation>
    </message>
    <message>
        <source>What makes it &amp;hard today?</source>
        <translation>Was macht es &amp;heute schwer?</translation>
    </message>
    <message>
        <source>Nobody knows whom to call first; the list has 40,000 names</source>
        <translation>Niemand weiß, wen man zuerst anruft; die Liste hat 40.000 Namen</translation>
    </message>
    <message>
        <source>What must be b&amp;uilt to help them?</source>
        <translation>Was muss für sie gebaut we&amp;rden?</translation>
    </message>
    <message>
        <source>A ranked call list each Monday morning, with the reason for each name</source>
        <translation>Jeden Montagmorgen eine geordnete Anrufliste, mit dem Grund für jeden Namen</translation>
    </message>
    <message>
        <source>Who is affected without using it?</source>
        <translation>Wer ist betroffen, ohne es zu benutzen?</translation>
    </message>
    <message>
        <source>Customers who are called, or not called</source>
        <translation>Kunden, die angerufen werden oder nicht</translation>
    </message>
    <message>
        <source>Who makes the final decision?</source>
        <translation>Wer entscheidet am Ende?</translation>
    </message>
    <message>
        <source>Head of customer care</source>
        <translation>Leitung der Kundenbetreuung</translation>
    </message>
    <message>
        <source>Who pays for it?</source>
        <translation>Wer bezahlt es?</translation>
    </message>
    <message>
        <source>The sales department</source>
        <translation>Der Vertrieb</translation>
    </message>
    <message>
        <source>What is the problem, and why now?</source>
        <translation>Was ist das Problem, und warum jetzt?</translation>
    </message>
    <message>
        <source>Churn doubled since the price change in spring</source>
        <translation>Die Abwanderung hat sich seit der Preisänderung im Frühjahr verdoppelt</translation>
    </message>
    <message>
        <source>What gets better for the users?</source>
        <translation>Was wird für die Nutzer besser?</translation>
    </message>
    <message>
        <source>Calls reach the right people</source>
        <translation>Anrufe erreichen die Richtigen</translation>
    </message>
    <message>
        <source>How is it done today, and how well?</source>
        <translation>Wie wird es heute gemacht, und wie gut?</translation>
    </message>
    <message>
        <source>By a rule of thumb; one call in ten is of use</source>
        <translation>Nach einer Faustregel; einer von zehn Anrufen nützt</translation>
    </message>
    <message>
        <source>What is the simplest thing without machine learning?</source>
        <translation>Was ist das Einfachste ohne maschinelles Lernen?</translation>
    </message>
    <message>
        <source>Call those whose contract ends within 60 days</source>
        <translation>Die anrufen, deren Vertrag in 60 Tagen endet</translation>
    </message>
    <message>
        <source>Which decision follows from a prediction?</source>
        <translation>Welche Entscheidung folgt aus einer Vorhersage?</translation>
    </message>
    <message>
        <source>Call, or do not call</source>
        <translation>Anrufen oder nicht</translation>
    </message>
    <message>
        <source>Below what must it not be used?</source>
        <translation>Ab wann darf es nicht verwendet werden?</translation>
    </message>
    <message>
        <source>Worse than the rule of thumb</source>
        <translation>Wenn es schlechter ist als die Faustregel</translation>
    </message>
    <message>
        <source>What must not get worse?</source>
        <translation>Was darf nicht schlechter werden?</translation>
    </message>
    <message>
        <source>Complaints about calls</source>
        <translation>Beschwerden über Anrufe</translation>
    </message>
    <message>
        <source>How are outcomes collected after the start?</source>
        <translation>Wie werden Ergebnisse nach dem Start gesammelt?</translation>
    </message>
    <message>
        <source>The agent notes the result of each call</source>
        <translation>Der Mitarbeiter notiert das Ergebnis jedes Anrufs</translation>
    </message>
    <message>
        <source>When and how often are predictions needed?</source>
        <translation>Wann und wie oft werden Vorhersagen gebraucht?</translation>
    </message>
    <message>
        <source>Once a week, on Monday at six</source>
        <translation>Einmal in der Woche, montags um sechs</translation>
    </message>
    <message>
        <source>Which limits are there?</source>
        <translation>Welche Grenzen gibt es?</translation>
    </message>
    <message>
        <source>It must be explainable; personal data stays in the company</source>
        <translation>Es muss erklärbar sein; personenbezogene Daten bleiben im Haus</translation>
    </message>
    <message>
        <source>Who works on it, and who maintains it afterwards?</source>
        <translation>Wer arbeitet daran, und wer wartet es danach?</translation>
    </message>
    <message>
        <source>Two data scientists; the platform team from June</source>
        <translation>Zwei Data Scientists; ab Juni das Plattform-Team</translation>
    </message>
    <message>
        <source>How is it watched, and taken back?</source>
        <translation>Wie wird es überwacht und zurückgenommen?</translation>
    </message>
    <message>
        <source>Weekly hit rate; the old list is one switch away</source>
        <translation>Wöchentliche Trefferquote; die alte Liste ist einen Schalter entfernt</translation>
    </message>
    <message>
        <source>Which alternatives were considered?</source>
        <translation>Welche Alternativen wurden erwogen?</translation>
    </message>
    <message>
        <source>A bought scoring service: too dear</source>
        <translation>Ein gekaufter Bewertungsdienst: zu teuer</translation>
    </message>
    <message>
        <source>Which links and contacts help?</source>
        <translation>Welche Links und Ansprechpartner helfen?</translation>
    </message>
    <message>
        <source>Glossary of contract terms; Ms Example in billing</source>
        <translation>Glossar der Vertragsbegriffe; Frau Beispiel in der Abrechnung</translation>
    </message>
    <message>
        <source>To be decided by %1 until %2.</source>
        <translation>Zu entscheiden von %1 bis %2.</translation>
    </message>
    <message>
        <source>To be decided by %1.</source>
        <translation>Zu entscheiden von %1.</translation>
    </message>
    <message>
        <source>%1 more questions, %2 answered</source>
        <translation>%1 weitere Fragen, %2 beantwortet</translation>
    </message>
</context>
<context>
    <name>groundwork::ProjectPage</name>
    <message>
        <source>What is the project called?</source>
        <translation>Wie heißt das Projekt?</translation>
    </message>
    <message>
        <source>The name is for people; the short name is for folder, environment and kernel.</source>
        <translation>Der Name ist für Menschen; der Kurzname ist für Ordner, Umgebung und Kernel.</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Wä&amp;hlen…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Den Ordner wählen</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Sho&amp;rt name</source>
        <translation>&amp;Kurzname</translation>
    </message>
    <message>
        <source>It becomes the name of the folder, the environment and the Jupyter kernel, so it must please every one of them: small letters, digits and hyphens, at most 24. It is made from the name unless you write your own.</source>
        <translation>Er wird zum Namen des Ordners, der Umgebung und des Jupyter-Kernels und muss deshalb allen gefallen: Kleinbuchstaben, Ziffern und Bindestriche, höchstens 24. Er entsteht aus dem Namen, wenn Sie keinen eigenen schreiben.</translation>
    </message>
    <message>
        <source>Ma&amp;ke it in</source>
        <translation>Anlegen &amp;in</translation>
    </message>
    <message>
        <source>One sentence on what it is for</source>
        <translation>Ein Satz, wozu es da ist</translation>
    </message>
    <message>
        <source>One a line: Name &lt;e-mail&gt;</source>
        <translation>Einer je Zeile: Name &lt;E-Mail&gt;</translation>
    </message>
    <message>
        <source>No licence</source>
        <translation>Keine Lizenz</translation>
    </message>
    <message>
        <source>Data science</source>
        <translation>Data Science</translation>
    </message>
    <message>
        <source>Notebooks</source>
        <translation>Notebooks</translation>
    </message>
    <message>
        <source>Python package</source>
        <translation>Python-Paket</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Newest found</source>
        <translation>Neuestes</translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation>Zusammen&amp;fassung</translation>
    </message>
    <message>
        <source>&amp;Authors</source>
        <translation>&amp;Autoren</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Lizenz</translation>
    </message>
    <message>
        <source>It says what others may do with the project. Without one, nobody may copy it.</source>
        <translation>Sie sagt, was andere mit dem Projekt tun dürfen. Ohne sie darf es niemand kopieren.</translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation>Aufba&amp;u</translation>
    </message>
    <message>
        <source>Which folders and files the project begins with. Review shows every one of them.</source>
        <translation>Mit welchen Ordnern und Dateien das Projekt beginnt. Die Durchsicht zeigt jede davon.</translation>
    </message>
    <message>
        <source>&amp;Python</source>
        <translation>&amp;Python</translation>
    </message>
    <message>
        <source>Notebooks, code, data, documents</source>
        <translation>Notebooks, Code, Daten, Dokumente</translation>
    </message>
    <message>
        <source>Notebooks and data</source>
        <translation>Notebooks und Daten</translation>
    </message>
    <message>
        <source>Code to install, with tests</source>
        <translation>Code zum Installieren, mit Tests</translation>
    </message>
    <message>
        <source>Only what every project needs</source>
        <translation>Nur was jedes Projekt braucht</translation>
    </message>
    <message>
        <source>The folder needs its whole path, from the root.</source>
        <translation>Der Ordner braucht seinen ganzen Pfad, von der Wurzel an.</translation>
    </message>
    <message>
        <source>The exact path stands here as soon as the project has a name.</source>
        <translation>Der genaue Pfad steht hier, sobald das Projekt einen Namen hat.</translation>
    </message>
    <message>
        <source>%1 cannot be used.</source>
        <translation>%1 lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>%1 is there and empty: it will be used.</source>
        <translation>%1 ist da und leer: Er wird verwendet.</translation>
    </message>
    <message>
        <source>%1 will be made.</source>
        <translation>%1 wird angelegt.</translation>
    </message>
    <message>
        <source>Packages are made for certain versions of Python; the one before the newest has the widest choice. conda brings the version that is written here, venv takes one that this computer has.</source>
        <translation>Pakete werden für bestimmte Versionen von Python gemacht; die vor der neuesten hat die größte Auswahl. conda bringt die Version mit, die hier steht; venv nimmt eine, die dieser Rechner hat.</translation>
    </message>
    <message>
        <source>This computer has %1</source>
        <translation>Dieser Rechner hat %1</translation>
    </message>
    <message>
        <source>Open it from the page Start, or choose another folder.</source>
        <translation>Öffnen Sie es von der Seite Start aus, oder wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>groundwork::ReviewPage</name>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>etwa %n Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>This is exactly what will happen</source>
        <translation>Genau das wird geschehen</translation>
    </message>
    <message>
        <source>Nothing has been written yet. All of it is made, or none of it.</source>
        <translation>Noch ist nichts geschrieben. Alles davon wird angelegt, oder nichts.</translation>
    </message>
    <message>
        <source>Looking at the folder and the tools…</source>
        <translation>Ordner und Werkzeuge werden angesehen…</translation>
    </message>
    <message>
        <source>Choose another &amp;folder</source>
        <translation>Anderen &amp;Ordner wählen</translation>
    </message>
    <message>
        <source>Fi&amp;les</source>
        <translation>&amp;Dateien</translation>
    </message>
    <message>
        <source>Cop&amp;y as shell script</source>
        <translation>Als Shell-Skript &amp;kopieren</translation>
    </message>
    <message>
        <source>Every step and command</source>
        <translation>Jeder Schritt und Befehl</translation>
    </message>
    <message>
        <source>S&amp;teps and commands</source>
        <translation>Schri&amp;tte und Befehle</translation>
    </message>
    <message>
        <source>Files that will be written</source>
        <translation>Dateien, die geschrieben werden</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>This cannot be set up yet</source>
        <translation>Das lässt sich noch nicht einrichten</translation>
    </message>
    <message>
        <source>Nothing has been written. Change an answer, and the plan is made again.</source>
        <translation>Nichts ist geschrieben. Ändern Sie eine Antwort, dann wird der Plan neu gemacht.</translation>
    </message>
    <message>
        <source>The project is there; what is missing is made, and then proved.</source>
        <translation>Das Projekt ist da; was fehlt, wird angelegt und dann nachgewiesen.</translation>
    </message>
    <message>
        <source>Nothing is changed: the project that is there is proved again.</source>
        <translation>Nichts wird geändert: Das Projekt, das da ist, wird erneut nachgewiesen.</translation>
    </message>
    <message>
        <source>found out before anything is written</source>
        <translation>wird ermittelt, bevor etwas geschrieben wird</translation>
    </message>
    <message>
        <source>as locked</source>
        <translation>wie festgehalten</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>finding out what fits together…</source>
        <translation>es wird ermittelt, was zusammenpasst…</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) fit together</source>
        <translation>
            <numerusform>%n Paket passt</numerusform>
            <numerusform>%n Pakete passen zusammen</numerusform>
        </translation>
    </message>
    <message>
        <source>do not fit together</source>
        <translation>passen nicht zusammen</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n file(s)</source>
        <translation>
            <numerusform>%1 · %n Datei</numerusform>
            <numerusform>%1 · %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>What stands here is decided by the solve: the exact version of every package.</source>
        <translation>Was hier steht, ergibt die Versionsbestimmung: die genaue Version jedes Pakets.</translation>
    </message>
    <message>
        <source>&amp;Open that project</source>
        <translation>Dieses &amp;Projekt öffnen</translation>
    </message>
    <message>
        <source>&amp;Undo this set-up</source>
        <translation>Diese Einrichtung zurück&amp;nehmen</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>what your environment lacks</source>
        <translation>was Ihrer Umgebung fehlt</translation>
    </message>
    <message>
        <source>nothing: your environment is used as it is</source>
        <translation>nichts: Ihre Umgebung wird benutzt, wie sie ist</translation>
    </message>
    <message>
        <source>%1 in its build for GPUs</source>
        <translation>%1 in der Fassung für GPUs</translation>
    </message>
    <message>
        <source>%1 in its build without GPU</source>
        <translation>%1 in der Fassung ohne GPU</translation>
    </message>
    <message>
        <source>first time here: %1</source>
        <translation>zum ersten Mal hier: %1</translation>
    </message>
    <message>
        <source>%1, as earlier runs took</source>
        <translation>%1, wie bei früheren Läufen</translation>
    </message>
    <message>
        <source>%1, %2 to fetch; installed size not known</source>
        <translation>%1, %2 zu laden; installierte Größe unbekannt</translation>
    </message>
</context>
<context>
    <name>groundwork::ScoreBars</name>
    <message>
        <source>Scores of the places</source>
        <translation>Wertungen der Orte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation>ausgeschlossen</translation>
    </message>
</context>
<context>
    <name>groundwork::ScoreModel</name>
    <message>
        <source>%1 (yours)</source>
        <translation>%1 (Ihre)</translation>
    </message>
</context>
<context>
    <name>groundwork::SetUpPage</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>held already</source>
        <translation>galt schon</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Closing this window asks whether to keep going or to stop; a stopped set-up can be continued later.</source>
        <translation>Beim Schließen dieses Fensters wird gefragt, ob es weitergehen oder anhalten soll; eine angehaltene Einrichtung lässt sich später fortsetzen.</translation>
    </message>
    <message>
        <source>Progress of the whole set-up</source>
        <translation>Fortschritt der ganzen Einrichtung</translation>
    </message>
    <message>
        <source>What the tools say</source>
        <translation>Was die Werkzeuge sagen</translation>
    </message>
    <message>
        <source>Proving %1</source>
        <translation>%1 wird nachgewiesen</translation>
    </message>
    <message>
        <source>Setting up %1</source>
        <translation>%1 wird eingerichtet</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 bisher</translation>
    </message>
    <message>
        <source>Stopping: the tool that runs is asked to end…</source>
        <translation>Hält an: Das laufende Werkzeug wird gebeten, aufzuhören…</translation>
    </message>
    <message>
        <source>Nothing was left behind: the folder is as it was.</source>
        <translation>Nichts blieb zurück: Der Ordner ist, wie er war.</translation>
    </message>
    <message>
        <source>The set-up was stopped</source>
        <translation>Die Einrichtung wurde angehalten</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The set-up did not succeed</source>
        <translation>Die Einrichtung ist nicht gelungen</translation>
    </message>
    <message>
        <source>less than a minute left for this step</source>
        <translation>noch weniger als eine Minute für diesen Schritt</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left for this step</source>
        <translation>
            <numerusform>noch etwa %n Minute für diesen Schritt</numerusform>
            <numerusform>noch etwa %n Minuten für diesen Schritt</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo this set-up</source>
        <translation>Diese Einrichtung zurück&amp;nehmen</translation>
    </message>
    <message>
        <source>“Try again” finishes the project with the answers that it was made with. To change them, undo it first: the answers stay here.</source>
        <translation>„Erneut versuchen“ macht das Projekt mit den Antworten fertig, mit denen es angelegt wurde. Um sie zu ändern, nehmen Sie es zuerst zurück: Die Antworten bleiben hier.</translation>
    </message>
    <message>
        <source>while you looked at the plan</source>
        <translation>während Sie den Plan ansahen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>groundwork::Sidebar</name>
    <message>
        <source>Groundwork</source>
        <translation>Groundwork</translation>
    </message>
</context>
<context>
    <name>groundwork::StartPage</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>A few pages of questions; at the end stands a project whose environment and notebook are proved to work.</source>
        <translation>Ein paar Seiten mit Fragen; am Ende steht ein Projekt, dessen Umgebung und Notebook nachweislich funktionieren.</translation>
    </message>
    <message>
        <source>A set-up was interrupted</source>
        <translation>Eine Einrichtung wurde unterbrochen</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Ne&amp;w project</source>
        <translation>&amp;Neues Projekt</translation>
    </message>
    <message>
        <source>Answer the pages one by one; most answers are there already</source>
        <translation>Die Seiten nacheinander beantworten; die meisten Antworten stehen schon da</translation>
    </message>
    <message>
        <source>&amp;Open a setup file…</source>
        <translation>Setup-Datei &amp;öffnen…</translation>
    </message>
    <message>
        <source>The same project that a colleague has, from NAME.groundwork.yaml</source>
        <translation>Dasselbe Projekt, das ein Kollege hat, aus NAME.groundwork.yaml</translation>
    </message>
    <message>
        <source>&amp;Look at a project of mine…</source>
        <translation>Ein &amp;Projekt von mir ansehen…</translation>
    </message>
    <message>
        <source>Finish, prove again or take back what was set up before</source>
        <translation>Beenden, erneut nachweisen oder zurücknehmen, was früher eingerichtet wurde</translation>
    </message>
    <message>
        <source>Get a project from git</source>
        <translation>Ein Projekt aus git holen</translation>
    </message>
    <message>
        <source>Not in this version yet: clone it, then open the setup file that lies in it</source>
        <translation>Noch nicht in dieser Version: Klonen Sie es, und öffnen Sie dann seine Setup-Datei</translation>
    </message>
    <message>
        <source>Your projects</source>
        <translation>Ihre Projekte</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 in %2: %3</translation>
    </message>
</context>
<context>
    <name>groundwork::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1, fertig</translation>
    </message>
    <message>
        <source>%1, not yet</source>
        <translation>%1, noch nicht</translation>
    </message>
    <message>
        <source>%1, you are here</source>
        <translation>%1, hier sind Sie</translation>
    </message>
</context>
<context>
    <name>groundwork::SummaryPage</name>
    <message>
        <source>It makes</source>
        <translation>Angelegt wird</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Packages from elsewhere</source>
        <translation>Pakete von anderswo</translation>
    </message>
    <message>
        <source>I &amp;know these addresses and want packages from there</source>
        <translation>Ich &amp;kenne diese Adressen und möchte Pakete von dort</translation>
    </message>
    <message>
        <source>Look at the &amp;answers</source>
        <translation>Die &amp;Antworten ansehen</translation>
    </message>
    <message>
        <source>&amp;Undo this set-up</source>
        <translation>Diese Einrichtung zurück&amp;nehmen</translation>
    </message>
    <message>
        <source>%1: what the setup file leads to</source>
        <translation>%1: wozu die Setup-Datei führt</translation>
    </message>
    <message>
        <source>Nothing was done yet. %1 holds answers only, no commands.</source>
        <translation>Noch ist nichts getan. %1 enthält nur Antworten, keine Befehle.</translation>
    </message>
    <message>
        <source>%1 is a project of yours</source>
        <translation>%1 ist ein Projekt von Ihnen</translation>
    </message>
    <message>
        <source>The folder is %1.</source>
        <translation>Der Ordner ist %1.</translation>
    </message>
    <message>
        <source>The folder %1 will be made.</source>
        <translation>Der Ordner %1 wird angelegt.</translation>
    </message>
    <message>
        <source>ipykernel only</source>
        <translation>nur ipykernel</translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation>Mit %1.</translation>
    </message>
    <message>
        <source>Python %1 with %2. %3</source>
        <translation>Python %1 mit %2. %3</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>wie gefunden</translation>
    </message>
    <message>
        <source>No repository.</source>
        <translation>Kein Repository.</translation>
    </message>
    <message>
        <source>A repository with a first commit on the branch %1.</source>
        <translation>Ein Repository mit einem ersten Commit auf dem Branch %1.</translation>
    </message>
    <message>
        <source>A repository without a commit.</source>
        <translation>Ein Repository ohne Commit.</translation>
    </message>
    <message>
        <source>Not described yet.</source>
        <translation>Noch nicht beschrieben.</translation>
    </message>
    <message>
        <source>Packages are programs. This file takes some from %1.</source>
        <translation>Pakete sind Programme. Diese Datei nimmt einige von %1.</translation>
    </message>
    <message>
        <source>Packages from there are taken only after your yes.</source>
        <translation>Pakete von dort werden nur nach Ihrem Ja genommen.</translation>
    </message>
    <message>
        <source>Review shows every file and every command before anything is done.</source>
        <translation>Die Durchsicht zeigt jede Datei und jeden Befehl, bevor etwas getan wird.</translation>
    </message>
    <message>
        <source>Review shows what is missing, or what is proved again. Undo takes away what the set-up made, and nothing of yours.</source>
        <translation>Die Durchsicht zeigt, was fehlt oder was erneut nachgewiesen wird. Zurücknehmen entfernt, was die Einrichtung angelegt hat, und nichts von Ihnen.</translation>
    </message>
    <message>
        <source>What was set up</source>
        <translation>Was eingerichtet wurde</translation>
    </message>
    <message>
        <source>Packages are programs. %1 in the project takes some from %2.</source>
        <translation>Pakete sind Programme. %1 im Projekt nimmt einige von %2.</translation>
    </message>
</context>
<context>
    <name>groundwork::Why</name>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why? %1</source>
        <translation>Warum? %1</translation>
    </message>
</context>
<context>
    <name>groundwork::WizardWindow</name>
    <message>
        <source>Open a setup file</source>
        <translation>Eine Setup-Datei öffnen</translation>
    </message>
    <message>
        <source>Setup files (*.%1)</source>
        <translation>Setup-Dateien (*.%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Make the project in</source>
        <translation>Das Projekt anlegen in</translation>
    </message>
    <message>
        <source>A project of yours</source>
        <translation>Ein Projekt von Ihnen</translation>
    </message>
    <message>
        <source>The answers cannot be saved yet: %1</source>
        <translation>Die Antworten lassen sich noch nicht speichern: %1</translation>
    </message>
    <message>
        <source>Save the setup file</source>
        <translation>Die Setup-Datei speichern</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Take back the set-up in %1?</source>
        <translation>Die Einrichtung in %1 zurücknehmen?</translation>
    </message>
    <message>
        <source>The environment, its kernel and the files that nobody changed are removed. Files that you made or changed stay, and are named.</source>
        <translation>Die Umgebung, ihr Kernel und die Dateien, die niemand geändert hat, werden entfernt. Dateien, die Sie angelegt oder geändert haben, bleiben und werden genannt.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Taking back the set-up…</source>
        <translation>Die Einrichtung wird zurückgenommen…</translation>
    </message>
    <message>
        <source>The set-up was taken back; nothing of it is left.</source>
        <translation>Die Einrichtung wurde zurückgenommen; nichts davon blieb.</translation>
    </message>
    <message numerus="yes">
        <source>The set-up was taken back; %n file(s) of yours stayed.</source>
        <translation>
            <numerusform>Die Einrichtung wurde zurückgenommen; %n Datei von Ihnen blieb.</numerusform>
            <numerusform>Die Einrichtung wurde zurückgenommen; %n Dateien von Ihnen blieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop the set-up?</source>
        <translation>Die Einrichtung anhalten?</translation>
    </message>
    <message>
        <source>What is not in place yet is removed. A project that is in place can be continued at any time.</source>
        <translation>Was noch nicht an seinem Platz ist, wird entfernt. Ein Projekt, das an seinem Platz ist, lässt sich jederzeit fortsetzen.</translation>
    </message>
    <message>
        <source>&amp;Keep going</source>
        <translation>&amp;Weitermachen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Leave without keeping your answers?</source>
        <translation>Gehen, ohne die Antworten zu behalten?</translation>
    </message>
    <message>
        <source>A setup file keeps them; it can be opened and changed later.</source>
        <translation>Eine Setup-Datei behält sie; sie lässt sich später öffnen und ändern.</translation>
    </message>
    <message>
        <source>&amp;Save setup file…</source>
        <translation>&amp;Setup-Datei speichern…</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Gehen</translation>
    </message>
    <message>
        <source>S&amp;tay</source>
        <translation>&amp;Bleiben</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Where to run</source>
        <translation>Wo es läuft</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Groundwork</source>
        <translation>Groundwork</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>The script is on the clipboard. Run it in an empty folder.</source>
        <translation>Das Skript ist in der Zwischenablage. Führen Sie es in einem leeren Ordner aus.</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Create project</source>
        <translation>Projekt an&amp;legen</translation>
    </message>
    <message>
        <source>&amp;Finish project</source>
        <translation>Projekt &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Prove again</source>
        <translation>Erneut nach&amp;weisen</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Durchsicht</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Line %1: %2 %3</source>
        <translation>Zeile %1: %2 %3</translation>
    </message>
    <message>
        <source>Nothing in it was changed. Open it to finish it, prove it again or take it back, or choose another folder.</source>
        <translation>Nichts darin wurde geändert. Öffnen Sie es, um es fertig zu machen, erneut nachzuweisen oder zurückzunehmen, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Jupyter is starting.</source>
        <translation>Jupyter startet gerade.</translation>
    </message>
    <message>
        <source>Take the set-up back when Jupyter has stopped again.</source>
        <translation>Nehmen Sie die Einrichtung zurück, wenn Jupyter wieder beendet ist.</translation>
    </message>
    <message>
        <source>Take packages from</source>
        <translation>Pakete nehmen aus</translation>
    </message>
    <message>
        <source>Choose an installer of conda</source>
        <translation>Installationsprogramm von conda wählen</translation>
    </message>
    <message>
        <source>Installers (*.sh)</source>
        <translation>Installationsprogramme (*.sh)</translation>
    </message>
    <message>
        <source>That changes nothing in your answers. Go back and change them yourself.</source>
        <translation>Das ändert nichts an Ihren Antworten. Gehen Sie zurück und ändern Sie sie selbst.</translation>
    </message>
    <message>
        <source>Take packages over from</source>
        <translation>Pakete übernehmen aus</translation>
    </message>
    <message>
        <source>Files that name packages (%1)</source>
        <translation>Dateien, die Pakete nennen (%1)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) were taken over.</source>
        <translation>
            <numerusform>%n Paket wurde übernommen.</numerusform>
            <numerusform>%n Pakete wurden übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
</context>
</TS>
