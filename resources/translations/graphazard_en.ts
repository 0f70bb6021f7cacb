<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Editions</name>
    <message numerus="yes">
        <source>%n control(s) work or fail anew each time that they are called upon</source>
        <translation>
            <numerusform>%n control works or fails anew each time that it is called upon</numerusform>
            <numerusform>%n controls work or fail anew each time that they are called upon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control(s) stay failed once they fail</source>
        <translation>
            <numerusform>%n control stays failed once it fails</numerusform>
            <numerusform>%n controls stay failed once they fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control(s) left their common-cause group</source>
        <translation>
            <numerusform>%n control left its common-cause group</numerusform>
            <numerusform>%n controls left their common-cause group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) may occur at every demand, as often as there are</source>
        <translation>
            <numerusform>%n node may occur at every demand, as often as there are</numerusform>
            <numerusform>%n nodes may occur at every demand, as often as there are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) may occur at each of their own demands</source>
        <translation>
            <numerusform>%n node may occur at each of its own demands</numerusform>
            <numerusform>%n nodes may occur at each of their own demands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) are met by every demand</source>
        <translation>
            <numerusform>%n link is met by every demand</numerusform>
            <numerusform>%n links are met by every demand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) are ranges of the probability of failure</source>
        <translation>
            <numerusform>%n rating is a range of the probability of failure</numerusform>
            <numerusform>%n ratings are ranges of the probability of failure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n occasion(s) were made of demands</source>
        <translation>
            <numerusform>%n occasion was made of demands</numerusform>
            <numerusform>%n occasions were made of demands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Entity</name>
    <message numerus="yes">
        <source>the link to its other name(s), %n</source>
        <translation>
            <numerusform>the link to its other name</numerusform>
            <numerusform>the link to its %n other names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileProperties</name>
    <message numerus="yes">
        <source>%n step(s), from %1 to %2</source>
        <translation>
            <numerusform>%n step, from %1 to %2</numerusform>
            <numerusform>%n steps, from %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) with all their texts, and earlier texts of what was edited</source>
        <translation>
            <numerusform>%n thing with all its texts, and earlier texts of what was edited</numerusform>
            <numerusform>%n things with all their texts, and earlier texts of what was edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n, each with the whole project as it was</source>
        <translation>
            <numerusform>%n, with the whole project as it was</numerusform>
            <numerusform>%n, each with the whole project as it was</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hz::ui::FileFlow</name>
    <message numerus="yes">
        <source>Recovered with %n unsaved edit(s), the last of %1. Save to keep them.</source>
        <translation>
            <numerusform>Recovered with %n unsaved edit, the last of %1. Save to keep them.</numerusform>
            <numerusform>Recovered with %n unsaved edits, the last of %1. Save to keep them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n unsaved edit(s) of this project, the last of %1, from a program that ended unexpectedly.</source>
        <translation>
            <numerusform>There is %n unsaved edit of this project, of %1, from a program that ended unexpectedly.</numerusform>
            <numerusform>There are %n unsaved edits of this project, the last of %1, from a program that ended unexpectedly.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hz::ui::FindBar</name>
    <message numerus="yes">
        <source>%n cells</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hz::ui::InspectorPanel</name>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guards</source>
        <translation>
            <numerusform>%n guard</numerusform>
            <numerusform>%n guards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n causes</source>
        <translation>
            <numerusform>%n cause</numerusform>
            <numerusform>%n causes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hazards</source>
        <translation>
            <numerusform>%n hazard</numerusform>
            <numerusform>%n hazards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consequences</source>
        <translation>
            <numerusform>%n consequence</numerusform>
            <numerusform>%n consequences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n controls</source>
        <translation>
            <numerusform>%n control</numerusform>
            <numerusform>%n controls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hz::ui::MappingPage</name>
    <message numerus="yes">
        <source>“%1” (%n cells)</source>
        <translation>
            <numerusform>“%1” (%n cell)</numerusform>
            <numerusform>“%1” (%n cells)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells of scales are not said yet and would be refused</source>
        <translation>
            <numerusform>%n cell of a scale is not said yet and would be refused</numerusform>
            <numerusform>%n cells of scales are not said yet and would be refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hz::ui::PlanModel</name>
    <message numerus="yes">
        <source>%n new rows</source>
        <translation>
            <numerusform>%n new row</numerusform>
            <numerusform>%n new rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed rows</source>
        <translation>
            <numerusform>%n changed row</numerusform>
            <numerusform>%n changed rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused rows</source>
        <translation>
            <numerusform>%n refused row</numerusform>
            <numerusform>%n refused rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused cells</source>
        <translation>
            <numerusform>%n refused cell</numerusform>
            <numerusform>%n refused cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hz::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hz::ui::WelcomePage</name>
    <message numerus="yes">
        <source>%n edit(s), the last on %1 – %2</source>
        <translation>
            <numerusform>%n edit, the last on %1 – %2</numerusform>
            <numerusform>%n edits, the last on %1 – %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hz::ui::WorksheetModel</name>
    <message numerus="yes">
        <source>%n cells</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filled cells</source>
        <translation>
            <numerusform>%n filled cell</numerusform>
            <numerusform>%n filled cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hz::ui::WorksheetView</name>
    <message numerus="yes">
        <source>%n columns find no place to the right and are left out</source>
        <translation>
            <numerusform>%n column finds no place to the right and is left out</numerusform>
            <numerusform>%n columns find no place to the right and are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n rows</source>
        <translation>
            <numerusform>%1 of %n row</numerusform>
            <numerusform>%1 of %n rows</numerusform>
        </translation>
    </message>
</context>
</TS>
