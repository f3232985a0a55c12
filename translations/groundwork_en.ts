<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>BundleCommand</name>
    <message numerus="yes">
        <source>%1 holds the project and its %n package(s), %2.</source>
        <translation>
            <numerusform>%1 holds the project and its %n package, %2.</numerusform>
            <numerusform>%1 holds the project and its %n packages, %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptureCommand</name>
    <message numerus="yes">
        <source>%1 was written, with %n package(s).</source>
        <translation>
            <numerusform>%1 was written, with %n package.</numerusform>
            <numerusform>%1 was written, with %n packages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoctorCommand</name>
    <message numerus="yes">
        <source>%1, %n core(s), %2 of memory</source>
        <translation>
            <numerusform>%1, %n core, %2 of memory</numerusform>
            <numerusform>%1, %n cores, %2 of memory</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinderRows</name>
    <message numerus="yes">
        <source>Add all %n package(s)</source>
        <translation>
            <numerusform>Add the %n package</numerusform>
            <numerusform>Add all %n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPackages</name>
    <message numerus="yes">
        <source>Import %n package(s)</source>
        <translation>
            <numerusform>Import %n package</numerusform>
            <numerusform>Import %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing %n package(s)</source>
        <translation>
            <numerusform>Importing %n package</numerusform>
            <numerusform>Importing %n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message numerus="yes">
        <source>Files of the project changed while it was set up: %1 and %n more.</source>
        <translation>
            <numerusform>Files of the project changed while it was set up: %1 and %n more.</numerusform>
            <numerusform>Files of the project changed while it was set up: %1 and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunRows</name>
    <message numerus="yes">
        <source>Write %n file(s) and the repository</source>
        <translation>
            <numerusform>Write %n file and the repository</numerusform>
            <numerusform>Write %n files and the repository</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n file(s)</source>
        <translation>
            <numerusform>Write %n file</numerusform>
            <numerusform>Write %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpecStore</name>
    <message numerus="yes">
        <source>%1 has %n problem(s).</source>
        <translation>
            <numerusform>%1 has %n problem.</numerusform>
            <numerusform>%1 has %n problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhereToRun</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2, %n core(s), %3 GB</source>
        <translation>
            <numerusform>%1 in %2, %n core, %3 GB</numerusform>
            <numerusform>%1 in %2, %n cores, %3 GB</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>groundwork::EnvironmentPage</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>groundwork::ExistingChoice</name>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>groundwork::PackagesPage</name>
    <message numerus="yes">
        <source>%n package(s) fit together</source>
        <translation>
            <numerusform>%n package fits together</numerusform>
            <numerusform>%n packages fit together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in your cache</source>
        <translation>
            <numerusform>%n already in your cache</numerusform>
            <numerusform>%n already in your cache</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>groundwork::ReviewPage</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) fit together</source>
        <translation>
            <numerusform>%n package fits</numerusform>
            <numerusform>%n packages fit together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n file(s)</source>
        <translation>
            <numerusform>%1 · %n file</numerusform>
            <numerusform>%1 · %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>groundwork::SetUpPage</name>
    <message numerus="yes">
        <source>about %n minute(s) left for this step</source>
        <translation>
            <numerusform>about %n minute left for this step</numerusform>
            <numerusform>about %n minutes left for this step</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>groundwork::WizardWindow</name>
    <message numerus="yes">
        <source>The set-up was taken back; %n file(s) of yours stayed.</source>
        <translation>
            <numerusform>The set-up was taken back; %n file of yours stayed.</numerusform>
            <numerusform>The set-up was taken back; %n files of yours stayed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) were taken over.</source>
        <translation>
            <numerusform>%n package was taken over.</numerusform>
            <numerusform>%n packages were taken over.</numerusform>
        </translation>
    </message>
</context>
</TS>
