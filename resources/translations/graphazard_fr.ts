<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Access</name>
    <message>
        <source>inherent risk %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target risk %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current risk %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likelihood %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 causes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eliminated by design</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start an empty project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a second window, for another project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project or a text twin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export Text Twin…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the project as text that can live in version control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export PDF &amp;Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the last step again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste what was copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a node by code or title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hazard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place a hazard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place a cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Con&amp;sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place a consequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;ntrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place a control; select a link to guard it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rankings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the rankings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk &amp;Matrices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the risk matrices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Worksheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the worksheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inherent Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score without any control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Current Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score with the controls as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Target Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score with the planned controls in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lay Out Automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange the graph from causes to consequences; pinned nodes stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to 1&amp;00 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the graph at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the whole graph into sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit &amp;Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the selection into sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the marks on the graph mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eset Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put docks and toolbar back where they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help on what has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command &amp;Palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and run any command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Graphazard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Add a cause here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a hazard here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a consequence here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a control here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New hazard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New consequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New control</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any (OR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All (AND)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly one (XOR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implemented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Illustrative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System Design - Model Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regulatory and Legal Oversight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arts &amp; Culture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automotive &amp; Transportation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conservation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finance &amp; Economics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Government &amp; Civics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journalism and Media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manufacturing and Commerce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing, Advertising and Microtargeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opportunity and Livelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Productivity and Education</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety-Critical and Infrastructure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security and Defence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social and Political Advocacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data labeler (training)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human in the loop - fine-tuning &amp; corrective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human in the loop - resilience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human in the loop - justificatory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human in the loop - dignitary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human in the loop - accountability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human in the loop - stand-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human in the loop - friction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human in the loop - warm body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human in the loop - interface link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physical - sensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physical - cyber-physical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physical - corporeal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data - training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data - test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data - input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model - architecture/algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model - (hyper)parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model - source code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model - trained representation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Software infrastructure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface - UI/UX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface - APIs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface - I/O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment - management</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment - monitoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment - maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class or caste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genetic information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marriage and civil partnership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migration status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National/ethnic/social origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Political or other opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pregnancy and maternity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Property, birth or other status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Religion or belief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sexual orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI system components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monetary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physical</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Begin the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate %1 nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guard a link with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay out %1 nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste %1 nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the project by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the scheme %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Doors</name>
    <message>
        <source>Save the changes to %1 before closing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without saving, your changes are lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Entity</name>
    <message>
        <source>something that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link from “%1” to “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guard of “%1” on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 impact of “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the category “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the severity “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the likelihood level “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the risk level “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rating “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>A {detail} has no id. Give every entity an id of 26 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} cannot be removed by itself. Edit it, or replace the scheme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should be changed is not in the project any more. Select it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{detail}” is no format that this program writes. Use the ending .json or .hazard, or --format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no value for “{field}”. See the help of the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code “{detail}” is taken already; codes are unique. Choose another one for {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” of {first} is missing. Give it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” of {first} is out of range. See the help of the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “{detail}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” of {first} refers to something that is not in the project. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program changed this file since it was opened. Nothing was written: save under another name, then compare the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged ({detail}). It was left as it is: open a backup, or a recovered copy from the welcome page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty. Open a backup, or begin a new project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is such a file already, and it was left as it is. Choose another name, or allow replacing it (--force).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read or written: {detail}. Nothing was changed: save under another name or try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is open elsewhere ({detail}). Close it there, or work on a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder, not a file. Name a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was written by a newer version of Graphazard (its version and the newest known here: {detail}). Update Graphazard to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read or write this file. Ask its owner, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left on the disk; the file was left as it was. Make space, or save elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project was never saved and has no file yet. Choose where to save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no Graphazard project. Choose a .hazard file, or import a text twin (.json).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file or folder. Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is open for reading only. Save it under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{first}” guards this link already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no link that “{first}” could guard here. Draw a link first, then drop the control on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{first}” is no control, and only controls guard links. Use a control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{first}” cannot guard the link that degrades it. Use another control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link that should be guarded is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two impacts of one consequence in one category. Remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{first}” is no consequence, and only consequences have impacts. Rate a consequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no scheme “{detail}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template “{detail}”. “graphazard new --help” lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link cannot start at the control “{first}”. Drop the control on the link that it guards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{first}” cannot be linked to itself. Choose another end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would make a loop through a control, which has no meaning: {loop}. Break it somewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would make a loop through “exactly one”, which has no meaning: {loop}. Break it somewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would make a loop through a negated link, which has no meaning: {loop}. Break it somewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An end of the link is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The risk matrix goes from its best level straight to its worst between the neighbours {detail}. Give one of them a level between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The risk matrix gives the better level to the greater risk of the cells {detail}. Exchange or equal their levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the cells {detail} in the risk matrix, the first has the best level and the second the worst, yet some risks in the first are greater. Bring their levels nearer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to paste. Copy some nodes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A position is given for {first}, which is no node of the project. Remove the position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project has exactly one “project” entry; this has {detail}. Add or remove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was stopped before it was finished; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring was cancelled, so there is nothing to report. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF could not be finished ({detail}); nothing was written. Try again, and report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lower bound of likelihood level {detail} is not below that of the level before it. Order the bounds from most to least likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cell of the risk matrix is given twice. Remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme lacks categories, severities, likelihood levels or risk levels. Start from a shipped scheme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two likelihood levels have the letter {detail}. Change one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The risk matrix has no level for some cells. Give every cell a level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two severities have the number {detail}. Change one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{detail}” is no id. Ids have 26 characters: digits and the letters a to v.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value is not one that this field takes ({detail}). Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{detail}” is given twice. Remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id {detail} occurs twice in this section. Remove one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The section “{detail}” occurs twice. Join the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no Graphazard text twin: “format” is not “graphazard.twin/1”. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {detail} has no id. Give it one of 26 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text twin was written by a newer version of Graphazard ({detail}). Update Graphazard to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON ({detail}). Correct the text at this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not UTF-8. Save it in that encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of “{detail}” is longer than 1 MiB. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists and objects are nested deeper than a twin has them. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than {detail}. Split the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “{detail}” here. Nothing was read, so that nothing is lost: correct the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no section “{detail}”. Nothing was read, so that nothing is lost: correct the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands at “{detail}” is of the wrong type. Give what the manual shows: text in quotes, a number, true or false, a list or an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme has no category “{detail}”. Name one of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{detail}” is no distribution. Write, for example, “lognormal(0.01, 3)” or “pert(1, 2, 5)”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{detail}” is no exposure. Write, for example, “1 year” or “1 year, 1000 demands”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{detail}” is no likelihood. Write, for example, “0.01”, “0.2 per year”, “1e-3 per demand” or “unknown”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{detail}” is neither yes nor no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{detail}” is no number. Write, for example, 0.25 or 3e-4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{detail}” is no id.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the assessment is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is assessed, how it is used and where its use ends (the operating envelope).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who made the assessment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time that probabilities refer to, and the demands in it: &quot;1 year, 1000 demands&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line; printed in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown on the title page of every report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the risk scheme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the scheme&apos;s tables come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnitude unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit in which losses are counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order in which categories are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the category is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter that stands in every chip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its hue in charts and chips, as #rrggbb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gear, people, building or coin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight in a total across categories; the total is shown only when every category has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is the worst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the severity is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference magnitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands in where a consequence has a severity but no magnitude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The severity level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this severity means in this category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is the most likely level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter in risk codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the level is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest probability per exposure in this band; 0 for the least likely level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is the worst level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fill of its cells, as #rrggbb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text on that fill, as #rrggbb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>double-diamond, diamond, circle, open-circle, slash or question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may accept a risk of this level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The level of the cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order, weakest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rating is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood levels that a credited control takes off a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause, hazard, consequence or control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short name for people, such as H01; unique.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is, in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is, in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How incoming links combine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many incoming links must be active, for &quot;at least k&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;0.01&quot;, &quot;0.2 per year&quot;, &quot;1e-3 per demand x 200&quot;, &quot;lognormal(0.01, 3)&quot;, &quot;unknown&quot;, or empty for none. Of a control: its own failure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where likelihood and ratings come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judged likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The level that the analyst judges; stands beside the derived one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who judged, and when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eliminated by design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot occur because the design excludes it; give the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for elimination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What in the design excludes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implemented and verified controls are credited today; planned ones in the target posture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strong it is, in the qualitative scoring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hazard source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the hazard arises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sets it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application/Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the system is applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users/Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes part or is affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through what the hazard works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected characteristics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom it may discriminate against.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who answers for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free words to find and filter by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>References</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is described; one a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What brings it about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is brought about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active while the source does not occur.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditional probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chance that the source, unstopped, brings the target about: a probability or &quot;unknown&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stops the link while it works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose impact it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How bad, by the scheme; empty: none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much, in the project&apos;s unit; a number or a distribution. Empty: the severity&apos;s reference magnitude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where severity and magnitude come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre, in pixels at 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic layout leaves it where it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>{first}: a limit stopped the exact computation; its probability is a guaranteed interval. Simplify what leads to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}: the likelihood is per demand, but no number of demands is given, so it counts as unknown. Give it here or in the project&apos;s exposure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}: {others} has the same title. Use one shared node, or tell them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}: marked as eliminated by design, without a reason. Say what in the design excludes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}: guards nothing. Drop it on the links that it stops, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Illustrative figures stand in {detail} places. Replace them before a decision rests on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}: the judged likelihood differs from the derived one ({detail}). Check both, or say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}: asks for more incoming links than it has, so its logic is never met. Lower k, or add links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}: nothing leads to it, and it has no likelihood of its own. Add a cause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}: leads to no consequence. Say what follows from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}: no control guards any way to or from it. Add one, or say why none is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}: has no severity in any category. Rate what it costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}: has no owner. Name who answers for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}: all controls on its ways are only planned; today nothing holds it back. Implement one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme&apos;s reference magnitude stands in for {detail} impacts. Give magnitudes where you know better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}: the likelihood is unknown, so results are intervals. Estimate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}: has no rating, so it lowers no likelihood level. Rate it weak, moderate or strong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}: can never occur as the graph stands. Check what leads to it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Press Ctrl+Shift+P for every command, ? for the list of shortcuts. H, C, S and K put a hazard, a cause, a consequence or a control on the graph; drag from a port to link them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Graphazard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphazard %1

Draws hazard graphs, scores them exactly while one draws, and reports.

Free software under the GNU General Public License, version 3 or later.
It works offline and sends nothing to anybody.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Risk levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A range, or not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>F Eliminated: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No severity here: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Posture</name>
    <message>
        <source>Inherent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before (inherent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today (current)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As planned (target)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Risk</name>
    <message>
        <source>Eliminated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown (%1 to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links and guards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Framework attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Space + drag, middle drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag from a port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link two nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a control on a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guard the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click, F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the title in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl + arrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a connected neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag on nothing, Shift adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select with a rubber band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt while dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not snap to the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>Draw hazard graphs, see the risk while you draw, decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project (.hazard) or a text twin (.json); several open several windows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Empty project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing but the default scheme: four categories, levels, matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code model deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 26 hazards of a code model&apos;s deployment in one connected graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chlorine storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release from a storage vessel, with prevention and mitigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level crossing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A train meets a road vehicle on a guarded crossing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infusion pump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over-infusion of a drug, with alarms and free-flow protection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::report::Report</name>
    <message>
        <source>%1 more neighbours stand only in the tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>† An illustrative number: chosen to show the method, neither measured nor published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls on the way to the hazard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as eliminated by design. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The likelihood was judged, and agrees with the one derived from the graph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The likelihood is judged: the first letter is derived from the graph, the second is the judged one, which the codes use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hazard by hazard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no hazards yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In each cell: the risk code, and below it the worth, the expected loss per exposure (%1) that eliminating the hazard would remove. The picture shows the direct causes, the consequences and the controls between them: a filled shield is implemented, an outlined one planned, one with a tick verified, a crossed one failed, a dashed one retired. What degrades a control stands in the chapter on the graph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status, rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability per exposure from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference magnitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each category, in %1 per exposure. Upper number: what the control saves today (the expected loss that its certain failure would add). Lower number: what perfecting it would still save. A planned control saves nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was put in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter: derived from the graph; where a judged one differs, both (derived &gt; judged).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each category: the severity&apos;s number, and the magnitude in %1 where one is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings about the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumptions, scheme and sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to read the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inherent: no control is credited. Current: controls implemented or verified. Target: planned controls too. Probabilities are per exposure and exact for the graph as drawn: a shared cause or control is one event wherever it acts. An unknown likelihood ranges over 0 to 1 and makes an interval; it is never taken as zero. A risk code joins the severity&apos;s number and the likelihood&apos;s letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hazard graph, current posture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk matrices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each hazard stands in the cell of its worst consequence in the category. Hollow: inherent, with no control credited. Filled: current. Hatched: a range of cells, ranked by the worst. The arrow shows what the credited controls do. “+n”: so many more hazards than the cell has room for; the rankings list all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole graph stands on the next page as a vector picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper its text is too small to read: enlarge it on screen, or read the pictures in the chapter “Hazard by hazard”, which show the same links around each hazard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same cell, different loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>near the edge of a band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a judged letter differs from the derived one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>severity and loss weigh differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not defined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement of the two rankings (Kendall&apos;s tau-b): %1. Pairs that change places: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher by level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher by loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 further pairs are not listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rankings, and where they disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current posture. By level: the risk level, then the code; ties stay ties. By loss: what eliminating the hazard would remove. Intervals are ranked by their upper end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hazard bears a rated impact in this category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 hazards, %2 are %3 in at least one category before mitigation, %4 are today, and %5 will be as planned. The controls in place lower the level of %6; the planned ones would lower %7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range over several levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inherent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No probability in the current posture is wholly unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wholly unknown in the current posture (any probability from 0 to 1 is possible): %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No likelihood and no impact has been put in yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihoods and impacts by their basis: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Illustrative ones bear the sign † wherever they are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hazard analysis report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (with changes that are not saved)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bounded where shown as an interval: a limit was met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hazards on each level: inherent → current → target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worst risks in each category, before and after mitigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth: the expected loss per exposure, in %1, that eliminating the hazard would remove today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected loss per exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a consequence has a severity but no magnitude, the scheme&apos;s reference magnitude of that severity stands in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – hazard analysis, revision %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::CanvasView</name>
    <message>
        <source>clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing drawn yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press H to put a hazard at the pointer, C a cause, S a consequence, K a control.
Drag from the ring at a node&apos;s side to connect it; drop a control on a link to guard it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::ChartsView</name>
    <message>
        <source>Loss per category by posture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss that is to be expected in the exposure, per category: without controls (inherent), with controls as they are (current), and with the planned ones (target).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scores yet. Draw a hazard with a cause and a consequence to see its loss here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hatched: not known exactly; the loss lies between the ends of the hatched part.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::ChoiceEditor</name>
    <message>
        <source>several values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of a command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::Docks</name>
    <message>
        <source>Navigator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::FileFlow</name>
    <message>
        <source>Graphazard projects (*.hazard)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects and text twins (*.hazard *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was imported as a new project. Save it to keep it as a project file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Recovered with %n unsaved edit(s), the last of %1. Save to keep them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away the recovered edits of %1? They exist nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is open for reading only: %1 has it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it under another name to edit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Text Twin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text twins (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text twin was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::FindingListModel</name>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::FlagEditor</name>
    <message>
        <source>several values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::HistoryModel</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::HistoryPanel</name>
    <message>
        <source>As opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::ImpactsEditor</name>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (reference)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::InspectorPanel</name>
    <message numerus="yes">
        <source>%n links</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guards</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n causes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hazards</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consequences</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n controls</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Several selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stops %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::LineEditor</name>
    <message>
        <source>0.01, 0.2 per year, unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number or a distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 year, 1000 demands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::ListEditor</name>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::LongTextEditor</name>
    <message>
        <source>several values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::MainWindow</name>
    <message>
        <source> (read-only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export PDF Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::MatricesView</name>
    <message>
        <source>No result yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled: %1. Hatched: a range, drawn to its other end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled: %1. Hollow: %2, where it differs. Hatched: a range, drawn to its other end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::MatrixWidget</name>
    <message>
        <source>Risk matrix, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New from &amp;Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categor&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Docks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::MessageStrip</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the report to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::NavigatorPanel</name>
    <message>
        <source>Search title, code, tags, notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No nodes yet. On the canvas, H, C, S and K place a hazard, cause, consequence and control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches. Title, code, tags and notes are searched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::NodeListModel</name>
    <message>
        <source>Hazards  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causes  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consequences  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls  %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::ProblemsPanel</name>
    <message>
        <source>Filter problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No result yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problem holds these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::ProjectWiring</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::RankingColumn</name>
    <message>
        <source>Rankings, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the rankings disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement 㱋 = %1; pairs that change places: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement: too few ranked hazards, or all tied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kendall&apos;s tau-b of the two rankings: 1 the same order, -1 the opposite</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::RankingModel</name>
    <message>
        <source>Not ranked: bears no impact in this category, or cannot occur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualitative rank: by level, then code, then severity; ties share a rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code and level of the worst cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantitative rank: by the figure beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected loss in the exposure: probability times magnitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it saves: the loss if it failed for certain, less today&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What eliminating it would take off the expected loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What perfecting it would still save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::RankingsView</name>
    <message>
        <source>No result yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the rankings as tab-separated text, with full precision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::ReferenceEditor</name>
    <message>
        <source>several values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::RelationsSection</name>
    <message>
        <source>Links and guards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought about by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guards nothing yet. Drop it on a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not linked yet. Drag from its edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops the link from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select guard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::ScoreSection</name>
    <message>
        <source>%1 (exact)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No result yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of occurring in the exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood level, derived &gt; judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, could save %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves %1
Perfect, it would still save %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::SearchField</name>
    <message>
        <source>Find a node (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a node</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::StatusLine</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only, held by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores: running…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores: stale, running…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores: exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores: bounded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed in %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posture: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hz::ui::SwapListModel</name>
    <message>
        <source>same cell, different worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a band edge lies between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a judged letter differs from the derived one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something unknown is ranked by its worst end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the code looks at the worst consequence, the worth at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 before %2 by code, after by worth: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::TableDelegate</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::TitleEditor</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::ToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all categories or one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All categories</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::Views</name>
    <message>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rankings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk matrices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::WelcomePage</name>
    <message>
        <source>Draw hazard graphs, see the risk while you draw, decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved edits from a program that ended unexpectedly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s), the last on %1 – %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw Away…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects that you open or save will be listed here. You can also drag a file on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples and templates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::WorksheetModel</name>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hazard Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Potential Effects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HRI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended Mitigations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HRI (post)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hz::ui::WorksheetView</name>
    <message>
        <source>Worksheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
