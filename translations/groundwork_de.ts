<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Charter</name>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliverables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenges, risks and constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: every question is answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What nobody has answered yet, and who will.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who decides it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project charter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this project is for, agreed with the people it is for. Read it before you build, and change it when you learn something new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the project runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Judges a setup file and does nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setup file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is acceptable.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckInstalledFiles</name>
    <message>
        <source>“continue” makes the environment anew from the lock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment lacks packages of the lock: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment has other versions than the lock: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the environment are missing or damaged: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check every installed file against the records and the lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking every installed file against the records and the lock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckTarget</name>
    <message>
        <source>Check the folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the folder %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeFiles</name>
    <message>
        <source>Checks that this project&apos;s environment is in use and that its packages can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Print one JSON document and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show progress as auto, plain, json or none, on standard error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print only results and what went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Append what happens in detail to FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak the language with this code, for example de.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1 --help” lists what can be written here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing after “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file or folder needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress is shown as auto, plain, json or none, not as “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the words is not UTF-8, and such a name cannot stand in a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output could not be written completely.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Judge a setup file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a setup file from options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what create would do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the project of a setup file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove a project again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish an interrupted set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a set-up back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this machine, and whether it suits a setup file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets up a machine-learning project so that it works.

Without a command, or with just a FILE.groundwork.yaml, the window opens. The commands work without a display:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“groundwork --help” lists the commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps “groundwork %1” was meant.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommitFiles</name>
    <message>
        <source>Commit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committing %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CondaOutput</name>
    <message>
        <source>conda&apos;s answer could not be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another version of conda may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lock file is not an explicit list of conda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it, and the versions are solved anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write “%1” to go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Continue</name>
    <message>
        <source>Finishes an interrupted set-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use only what is on this machine already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take packages from the channels that the file names.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Create</name>
    <message>
        <source>The setup file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s folder; ./SLUG when it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the environment, which “continue” adds later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use only what is on this machine already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take packages from the channels that the file names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the project of a setup file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreateRepository</name>
    <message>
        <source>Make the git repository, branch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the git repository, branch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the git repository and the first commit on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the git repository and the first commit on %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionRecord</name>
    <message>
        <source>cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control and customization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work without a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>privacy and security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what there is to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initial investment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collaboration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advanced tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must work without a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data must stay here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a GPU with at least %1 GB of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may cost %1 US dollars a month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be used about %1 hours a week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What counts, the most important first:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What counts, from 0 (not at all) to 5:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no bill, and no connection is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory, processors and disk are those of this computer; a job that outgrows them needs another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates, drivers and backups are ours, and so is the care for the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody with Docker gets the same system, on this computer or another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images take disk space and want to be rebuilt for updates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory, processors and disk are still those of the computer it runs on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines are paid by the hour while they run, and disks also while they do not: stop what nobody uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More memory or a GPU is a change of one setting, within the account&apos;s quota.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data lies with the provider: its region and who may see it are to be settled before it is uploaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing works without a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Development containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KitOps packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several machines, with Ray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Docker container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision 1: where the project runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided when the project was set up, from the answers below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen when the project was set up; the reasons were not written down. Add them here when you have talked about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project runs on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is also meant for:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to decide again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When one of the answers above no longer holds: more data, other people, another budget. Write the new decision into a record of its own beside this one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesktopOpener</name>
    <message>
        <source>No file manager opened the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder by hand: it stands in the details.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetachedProcess</name>
    <message>
        <source>“%1” could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove the project again to see what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Environments can be made with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is here that makes environments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install conda, or Python with its venv module (Debian: python3-venv).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python can make environments by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Python with pip is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Python with its venv module (Debian: python3-venv).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 is here: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install %1, or let the setup file say “manager: auto”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment brings its own Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Python here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Python (Debian: python3-venv).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python %1 is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python %1 is asked for, and %2 is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a version that is here, or use conda, which brings any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is in %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project can stand in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder&apos;s path is very long, and some tools stop at 255 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder nearer to your home folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are free where the project would stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An environment with Jupyter and scikit-learn needs about %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Git does not know who makes the first commit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set user.name and user.email with “git config --global”, or give the project an author with an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commits are signed %1 &lt;%2&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setup file asks for a GPU, and none was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the GPU&apos;s driver, or run the project elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 of memory, and %3 GB are asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the project on a machine with a larger GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another kernel is called %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the project another slug.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setup file is meant for %1 too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine is %1, and the setup file names only %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1 to its platforms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no home folder, so Jupyter cannot find kernels of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set HOME to a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoctorCommand</name>
    <message>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n core(s), %2 of memory</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looks at this machine, and whether it suits a setup file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setup file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Proved just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every package was imported in the new environment and its version compared with the lock; every file of every package was looked for; the kernel was started and the notebook was run in it from top to bottom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Jupyter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open f&amp;older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your team gets the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve the setup file elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there, but not everything was proved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · commit %2 on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its records are whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of every package are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs in this environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ran from top to bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jupyter is not among the packages of this environment; its kernel is offered in yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send them %1. A double-click shows what it leads to, and makes this project.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnvironmentManager</name>
    <message>
        <source>Groundwork cannot make environments with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it choose what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the best manager that is here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnvironmentPage</name>
    <message>
        <source>The &amp;best that is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;conda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;mamba</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pipenv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;venv and pip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;uv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which tool makes the environment?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment holds Python and the packages of this project, apart from all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conda also brings Python itself and libraries that are not Python. venv and pip need nothing beyond a Python that is here. Either way the exact versions are locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the project it is found by every editor and goes when the folder goes. Among the tool&apos;s named environments several projects can share it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;In the project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amon&amp;g the tool&apos;s named environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer its &amp;kernel in every Jupyter of mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise only the Jupyter inside this environment shows it. It is taken away with the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock the exact versions in a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hannels of conda, separated by blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free on the project&apos;s disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No GPU was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Python was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used by this version yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Take any version of Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 in any version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling, or add the channel that has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channels have no package named %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling, or choose another version of Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package index has no %1 that is ready to install for this Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest version is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no version of %1 that is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is asked for in ways that exclude each other: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No versions of these packages fit together: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No versions of these packages fit together: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loosen the versions, or leave one out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channels have no Python %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another version of Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs another version of Python: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose such a Python, or another version of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not reach the server with the packages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the proxy settings (HTTPS_PROXY), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A download differs from what the lock names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download of %1 differs from what the lock names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was probably cut short: try again. If that does not help, the lock needs to be made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused to hand out the packages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in to it as %1 expects it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server no longer has %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lock needs to be made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server with the packages has a problem (HTTP %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the packages needs %1, which is nowhere to be had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loosen the versions, or add the channel that has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not put %2 in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another version of it may work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no channel at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the channel&apos;s name or address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the packages from conda-forge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not succeed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own words are in the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk of the project and of the package cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not trust the certificate of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your network has its own certificate authority, name its file in REQUESTS_CA_BUNDLE or SSL_CERT_FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not get through the proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy settings (HTTPS_PROXY).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not write where it has to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details name the folder: check to whom it belongs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactorModel</name>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cheap at a small scale, nothing to pay every month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid by use; it adds up, also while a machine idles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this machine has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processors, GPUs and memory as needed, within quotas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full, of hardware and software</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Little of the hardware; managed services set the limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a reliable connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy and security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data stays here; patches and backups are yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data is stored elsewhere; regions, roles and certificates to choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How systems are set up and mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud services, roles, billing and quotas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial investment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A capable machine, paid at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Little; paid as it is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collaboration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharing by network or by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy sharing, one central storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is installed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managed training, registries, accelerators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours: updates, drivers, dependencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s: infrastructure, images, security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailureView</name>
    <message>
        <source>What was said in detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried: it works</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderGuides</name>
    <message>
        <source>Git leaves the data out and keeps only files named README.md, so write down here where others get it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data goes to Git LFS. Install Git LFS and run “git lfs install” before you add any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Git leaves the data out and keeps its DVC files. Add data with “dvc add”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s data goes here. Two folders have proved themselves:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it was received, never edited by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made from the raw data by code, so that it can be made again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained models go here. Git leaves them out: they are large and can be trained again. Write down for each which code, data and settings it came from.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Git</name>
    <message>
        <source>The git repository in %1 could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the disk has room and the branch name is valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files in %1 could not be committed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the repository with git, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The git repository in %1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GitFiles</name>
    <message>
        <source>Environments: made again from the lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data stays out of git; what describes it goes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained models, and the records of training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Jupyter, Python and their tools leave behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What editors and systems leave behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text has the same line ends on every system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text: never converted, never merged line by line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data goes to Git LFS, its descriptions into git itself</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GitPage</name>
    <message>
        <source>How should the project be kept in git?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Git remembers every version. The first commit is made together with the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make a git repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the &amp;first commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None. For example https://git.example.org/team/churn-model.git</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With git every change can be taken back, and a colleague gets the project by one command. No git program is needed for the set-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&amp;ranch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rem&amp;ote address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is only noted in the repository under the name “origin”. Nothing is sent there, and a password must not stand in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What git keeps out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is once in git stays in its history. These three mistakes are the usual ones in data projects, and hard to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of &amp;notebooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results can hold personal data, and make every change unreadable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Large files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data and models stay on the disk; their folders are ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;crets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys, tokens and .env files are ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who commits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody: there will be no commit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 &lt;%2&gt;, as git&apos;s settings say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 &lt;%2&gt;, the first author on the page Project: git&apos;s settings name nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at git&apos;s settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Git&apos;s settings name nobody. Give an author with an e-mail address on the page Project, or make no first commit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPackages</name>
    <message>
        <source>another version is imported than the lock names</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n package(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing %n package(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is installed but cannot be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another version of %1, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment&apos;s Python could not prove its packages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“continue” makes the environment anew from the lock.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstallEnvironment</name>
    <message>
        <source>There is an environment in %1 that Groundwork did not make.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it away, or choose another place for the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the environment with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installing the environment with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstalledPackages</name>
    <message>
        <source>There is no environment in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the environment first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournaledSystem</name>
    <message>
        <source>%1 is there already, and Groundwork did not make it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it away, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>There is no translation with the code “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are there: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Logging</name>
    <message>
        <source>The log file %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file in a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>New</name>
    <message>
        <source>Where the setup file is written: NAME.groundwork.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file when it is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of folder, environment and kernel; made from the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the project is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An author; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The licence, for example MIT, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data-science, notebooks, package or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto, conda, mamba, pipenv, venv or uv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python version, for example 3.12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the environment stands: project or named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A conda channel; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A package, for example &quot;numpy &gt;=1.26&quot;; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep no lock file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local, docker, aws, google-cloud or azure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>devcontainer, binder or kitfile; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make no repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repository&apos;s address elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or replace it with --force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a setup file from options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file to write is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it with -o NAME.groundwork.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Obstacle</name>
    <message>
        <source>A project on an environment that exists already cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a new environment be made for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them from where %1 looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot take packages from PyPI: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot take packages from conda channels: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the environment with venv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the environment with conda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another environment manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not found on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it, or let Groundwork choose what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the best manager that is here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackageModel</name>
    <message>
        <source>anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyPI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackagesPage</name>
    <message>
        <source>Where the package comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which packages do you need?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a set, or write a name. What fits together is found out before anything is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sets hold what most projects of a kind begin with. A version is rarely needed: the exact ones that were chosen are locked, so that everybody gets the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numpy, or numpy &gt;=1.26,&lt;3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebook and &amp;classic ML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;lots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Gradient boosting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ipykernel is always added: it makes the environment a Jupyter kernel. F2 changes a version, Delete removes a package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a version that can be asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write for example &gt;=1.26,&lt;3 or ==2.1.*.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A package is a name, and versions if they matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example numpy &gt;=1.26,&lt;3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Paths</name>
    <message>
        <source>“%1” is not a full path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the path from the root of the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds characters that cannot be read as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the folder, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a path inside the project.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PipOutput</name>
    <message>
        <source>pip&apos;s answer could not be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another version of pip may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 needs %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lock file was not written by Groundwork for pip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it, and the versions are solved anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>Where should this project run?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten factors decide between this computer and the cloud. Put them in your order, then choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must be true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A must rules places out, whatever the factors say: the cloud needs a connection, and data that may not leave this computer cannot go there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works without &amp;internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data stays on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;GPU memory of at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU memory in gigabytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matters most, first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People know which of two things matters more, and seldom by how much: so you put the factors in order instead of giving them numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factors, the most important first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a row, or press Alt with an arrow key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doc&amp;ker, here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;AWS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google &amp;Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;zure</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no GPU that was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not go together: it must work without internet, and the cloud needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not go together: data must stay on this computer, and the cloud is elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment is made and proved here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The choice is kept in the setup file and the decision record; the files for this place are not made by this version yet. The project still works here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Git does not know who makes the first commit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set user.name and user.email in git, or give an author with an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the repository without a first commit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanCommand</name>
    <message>
        <source>Shows what create would do, and does nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setup file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s folder; ./SLUG when it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the environment, which “continue” adds later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan is printed as text, json or shell, not as “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solve, before anything is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write, in a private folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in place, in one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its text is what the solve decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment by %1 %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemFields</name>
    <message>
        <source>classification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecasting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clustering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>internal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>personal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>special category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the outcome is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A false alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A miss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who else is affected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The problem, and why now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they want to achieve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What gets better for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is done today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simplest way without machine learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows from a prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task for machine learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How success is measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to be used below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What errors cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must not get worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How outcomes are collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When and how predictions are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What belongs to it and what does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has to be built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which challenges they face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team and maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitoring, roll-back and redress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was considered and not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary, links and contacts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>What problem does the project solve?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four questions to ask the people it is for. The answers become the project&apos;s charter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who is it for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The retention team, who call customers every Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do they want to &amp;reach?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep 5 % more of the customers who are about to leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What makes it &amp;hard today?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows whom to call first; the list has 40,000 names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must be b&amp;uilt to help them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ranked call list each Monday morning, with the reason for each name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is affected without using it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers who are called, or not called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who makes the final decision?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head of customer care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who pays for it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sales department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the problem, and why now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Churn doubled since the price change in spring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What gets better for the users?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls reach the right people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How is it done today, and how well?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By a rule of thumb; one call in ten is of use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the simplest thing without machine learning?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call those whose contract ends within 60 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which decision follows from a prediction?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call, or do not call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below what must it not be used?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worse than the rule of thumb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must not get worse?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaints about calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How are outcomes collected after the start?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent notes the result of each call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When and how often are predictions needed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a week, on Monday at six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which limits are there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be explainable; personal data stays in the company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who works on it, and who maintains it afterwards?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two data scientists; the platform team from June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How is it watched, and taken back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekly hit rate; the old list is one switch away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which alternatives were considered?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bought scoring service: too dear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which links and contacts help?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary of contract terms; Ms Example in billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be decided by %1 until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be decided by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more questions, %2 answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectPage</name>
    <message>
        <source>What is the project called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is for people; the short name is for folder, environment and kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;rt name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It becomes the name of the folder, the environment and the Jupyter kernel, so it must please every one of them: small letters, digits and hyphens, at most 24. It is made from the name unless you write your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ma&amp;ke it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence on what it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line: Name &lt;e-mail&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None, not to be shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data science: notebooks, code, data, docs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebooks only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: only what is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest that is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says what others may do with the project. Without one, nobody may copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which folders and files the project begins with. Review shows every one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages are made for certain versions of Python. The one before the newest has the widest choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder needs its whole path, from the root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact path stands here as soon as the project has a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there and empty: it will be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 will be made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectRecord</name>
    <message>
        <source>What Groundwork noted about this project cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the project by hand, or restore its .groundwork folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a project that Groundwork made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the folder of a project that Groundwork made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectRun</name>
    <message>
        <source>  %1 does not work: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  kernel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  kernel %1 does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  notebook %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  notebook %1 does not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work on %1 was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is proved:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands; “groundwork continue” adds its environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A way out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This setup file takes packages from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with --trust if you know it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectState</name>
    <message>
        <source>The files are there; the environment is still to be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment was being installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment is there; its proof is still to be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was proved to work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment could not be made or proved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PutInPlace</name>
    <message>
        <source>Put the project in place: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting the project in place: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Readme</name>
    <message>
        <source>Authors: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The problem in short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to be answered: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole definition is in the %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>project charter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packages that the project needs are named in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packages that the project needs are named in %1; %2 has every one of them with its exact version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a new computer with %1, run in this folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a new computer with git and %1, run:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last line makes the environment known to Jupyter as %1; it is needed once. Each time you come back, activate the environment:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the environment active, this opens the first notebook in the browser:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1 in your editor or your own Jupyter and choose the kernel %2. The environment itself holds no Jupyter window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the environment active, this checks that its Python is in use and that every package can be imported:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code that notebooks and tests share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data, and where it comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained models, kept out of git</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project charter and decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the packages that were asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every package with its exact version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answers from which all this was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project was set up with Groundwork. Nobody needs it to work here; with it, %1 makes the same project again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisterKernel</name>
    <message>
        <source>Register the notebook kernel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registering the notebook kernel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a notebook kernel %1 of another project already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove that kernel, or give the project another slug.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notebook kernel %1 could not be registered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether %1 can be written to, then continue.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This is exactly what will happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been written yet. All of it is made, or none of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the folder and the tools…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step and command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;teps and commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that will be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;py as shell script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be set up yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been written. Change an answer, and the plan is made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is there; what is missing is made, and then proved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed: the project that is there is proved again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found out before anything is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finding out what fits together…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) fit together</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 to fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not fit together</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What stands here is decided by the solve: the exact version of every package.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunNotebook</name>
    <message>
        <source>Start the kernel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the kernel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the starter notebook in the kernel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running the starter notebook in the kernel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notebook kernel %1 does not run in the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“continue” makes the environment and its kernel anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The starter notebook stops with an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the notebook, mend the cell, and verify again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing this window asks whether to keep going or to stop; a stopped set-up can be continued later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the whole set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the tools say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proving %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: the tool that runs is asked to end…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was left behind: the folder is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set-up was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set-up did not succeed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Groundwork</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SolvePackages</name>
    <message>
        <source>Find versions that fit together with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding versions that fit together with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpecFile</name>
    <message>
        <source>Begin the file with the line “groundwork: 1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say “groundwork: 1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“groundwork” has to be the whole number 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is written in version %1 of the format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program reads version 1; a newer one may read the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“groundwork: 1” has to be the first key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a setup file: it has no keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“groundwork new” writes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 more problems.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpecReader</name>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps “%1” is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” belongs under “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys here are %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key “%1” in a setup file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key “%1” in “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one, or take the line out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands in the list twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has to be a list; this is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has to be a mapping; this is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it in brackets, or each item after “- ”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its keys below it, indented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has to be a text; this is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in quotes: &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has to be true or false; this is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write true, without quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write false, without quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write true or false, without quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number that “%2” can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 0 or more, without a sign and without leading zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has to be a number; this is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number, without quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no value for “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight has to be a whole number from 0 to 5.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpecRules</name>
    <message>
        <source>“%1” stands in the list twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a version of Python 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as &quot;3.12&quot; or &quot;3.12.4&quot;, in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the full path of an environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the path from the root of the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name such as conda-forge, or an https:// or file:/// address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel “%1” would be read without protection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use its https:// address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of a channel holds a user, password or token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out; this file is handed on. Keep it in the package manager&apos;s own settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A package has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one, or take the line out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a package with or without versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as numpy, numpy ==2.1 or numpy &gt;=1.26,&lt;3; options and addresses have no place here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the name of a platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples are linux-64, osx-arm64 and win-64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps “%1” is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is to be decided, but nobody is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who decides as “tbd”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is to be decided, but without a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the date as “by”, for example 2026-12-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is answered and to be decided at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item of “%1” has no “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one, or take the item out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item of “%1” stands in the list twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item of the checklist has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item of the checklist has more than %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item of the checklist cannot be called “tbd”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“problem.error_costs” is one text and several at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one under “project”, for example “name: Churn model”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s name has more than %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it; the summary may be longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder name can be made from “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one as “slug”, for example “churn-model”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a longer one, for example “%1-project”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be a folder name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the letters a to z, digits and hyphens, and begin with a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder name “%1” has more than %2 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a word of the Python language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a module of Python&apos;s standard library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows keeps the name “%1” for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An author has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one, for example {name: Ada Lovelace}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An author&apos;s name cannot hold “&lt;” or “&gt;”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the e-mail address as “email”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is one word with one “@” inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The author “%1” stands in the list twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the SPDX identifier of a licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples are MIT, Apache-2.0, BSD-3-Clause and none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setup file would have more than %1 kB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten the longest answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has to be 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the address of a repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write https://HOST/PATH or git@HOST:PATH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repository “%1” would be read without protection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use its https:// or ssh address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the repository holds a user, password or token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out; this file is handed on. Git asks for it, or keeps it in its credential store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight has to be a whole number from 0 to 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use letters, digits and hyphens, for example main.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds a control character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it anew; a tab or a line break counts too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds a character that turns the writing direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it anew; the character is invisible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds half of a character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpecStore</name>
    <message numerus="yes">
        <source>%1 has %n problem(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the places named and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setup file in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one setup file in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project of Groundwork has one file NAME.groundwork.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartNotebook</name>
    <message>
        <source>A model is trained on a small data set that comes with scikit-learn, and compared with always guessing the most frequent class. It says nothing about your problem; it shows that the parts work together, and what a comparison with a baseline looks like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small table is summed up by group. It says nothing about your problem; it shows that pandas works here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A straight line is fitted to noisy points. It says nothing about your problem; it shows that NumPy works here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A straight line is fitted to noisy points with what Python itself has. It says nothing about your problem; it shows that this notebook runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that was agreed, and what is still open, is in the %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>project charter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a first extract of the data into %1 and look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work out how well the simplest rule would do: that is the baseline to beat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this notebook short; begin a new one, 01-…, for each question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this the right Python?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line should lie in this project&apos;s environment. If it does not, choose the kernel %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are the packages there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every package that was asked for is imported here; its version comes from the package&apos;s own record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it work?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few pages of questions; at the end stands a project whose environment and notebook are proved to work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A set-up was interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the pages one by one; most answers are there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a setup file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same project that a colleague has, from NAME.groundwork.yaml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look at a project of mine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish, prove again or take back what was set up before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a project from git</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this version yet: clone it, then open the setup file that lies in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, you are here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>It makes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Git</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages from elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I &amp;know these addresses and want packages from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the &amp;answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo this set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: what the setup file leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done yet. %1 holds answers only, no commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a project of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 will be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ipykernel only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python %1 with %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A repository with a first commit on the branch %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A repository without a commit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not described yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages are programs. This file takes some from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages from there are taken only after your yes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>System</name>
    <message>
        <source>%1 could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the program is still there and complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the folder is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be put in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be made safe on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the folder is still there and its name is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place where you may read and write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is read-only: choose a folder on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reports a fault: check it, or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a shorter name, or a folder nearer to the disk&apos;s root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is there already: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link or another disk is in the way: name the real folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using it: close that program and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your share of the disk is used up: %1 needs %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some of your space, or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk has no room for another file: %1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: %1 needs %2, %3 are free and %4 are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: %1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>The folder %1 is not empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that does not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a link, and a project is not made through a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the folder that the link leads to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder in which %1 would stand does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make that folder first, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing may be written where %1 would stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of your own, for example in your home folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a project of Groundwork in %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use “continue” to finish it, “verify” to prove it or “undo” to take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a project of Groundwork.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the folder of a project that Groundwork made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of the folder is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder nearer to the root of the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of %1 has %2 free, and about %3 are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetLock</name>
    <message>
        <source>Another run of Groundwork is at work on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it has ended, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be reserved for this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>%1 was taken back and is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was taken back, but for what is yours:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes a set-up back. A file that you changed stays, and is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Venv</name>
    <message>
        <source>The Python of this machine cannot make environments: it lacks venv or pip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: sudo apt install python3-venv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Python from %1 on was found on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python %1 was not found on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: sudo apt install python3 python3-venv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take Python %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let conda bring Python %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>venv cannot make an environment below a folder with a colon in its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no home folder to keep a named environment in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the environment in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the environment in the project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>Proves a project again: its files, imports, kernel and notebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why? %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowStart</name>
    <message>
        <source>There is no display to open the window on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“groundwork --help” lists the commands that need none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window&apos;s program is not beside this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Groundwork again, or use its commands.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WizardWindow</name>
    <message>
        <source>Open a setup file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setup files (*.%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the project in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers cannot be saved yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the setup file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jupyter is starting and opens in your browser. It stays when this window closes; shut it down from its File menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the set-up in %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment, its kernel and the files that nobody changed are removed. Files that you made or changed stay, and are named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking back the set-up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set-up was taken back; nothing of it is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The set-up was taken back; %n file(s) of yours stayed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stop the set-up?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not in place yet is removed. A project that is in place can be continued at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave without keeping your answers?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setup file keeps them; it can be opened and changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save setup file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Git</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groundwork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Create project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Finish project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Prove again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WriteFile</name>
    <message>
        <source>Write %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WriteLock</name>
    <message>
        <source>Write the lock %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the lock %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Yaml</name>
    <message>
        <source>A setup file cannot refer to another place with “*”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the value out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setup file cannot name a place with “&amp;”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the “&amp;” and its name out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setup file cannot give a value a type with “!”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the “!” and its name out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values are nested more than %1 deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key has to be one word, not a list or a mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” stands here a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second document begins here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setup file holds one; take the line “---” out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here on this is not YAML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a bracket, comma or quote too many just before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line begins with a tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indent with spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is indented differently from those above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of one section begin in the same column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line does not go on with the list above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items of one list begin in the same column, each with “- ”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quoted text is not closed before the file ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a missing quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quoted text is not closed before this line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A “:” stands where none can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a text that holds “: ” in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key stands where none can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the indentation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A “-” stands where no list can begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a list on the line below its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bracket is closed here that was never opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out, or put the text in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the value out, or put it in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value cannot begin with “*”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value cannot begin with “&amp;”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value cannot begin with this character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bracket that opens here is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it; separate the values with commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A “\” in double quotes is followed by something unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use single quotes, or write “\\”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be read as YAML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the quotes and the indentation here and just before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the file anew with “groundwork new”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has more than %1 kB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setup file is a short text; is this the right file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8 in your editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A control character (byte %1) stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it; it may be invisible in your editor.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
