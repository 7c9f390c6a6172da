<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>AlarmAct</name>
    <message>
        <source>Already acknowledged by %1 at %2.</source>
        <translation>Already acknowledged by %1 at %2.</translation>
    </message>
    <message>
        <source>Already confirmed by %1 at %2.</source>
        <translation>Already confirmed by %1 at %2.</translation>
    </message>
    <message>
        <source>Shelved by %1 until %2.</source>
        <translation>Shelved by %1 until %2.</translation>
    </message>
    <message>
        <source>Suppressed by design since %1: another alarm tells the cause.</source>
        <translation>Suppressed by design since %1: another alarm tells the cause.</translation>
    </message>
    <message>
        <source>Taken out of service by %1 at %2.</source>
        <translation>Taken out of service by %1 at %2.</translation>
    </message>
    <message>
        <source>It has returned to normal and only needs to be acknowledged.</source>
        <translation>It has returned to normal and only needs to be acknowledged.</translation>
    </message>
    <message>
        <source>The alarm is not active.</source>
        <translation>The alarm is not active.</translation>
    </message>
    <message>
        <source>It must be acknowledged first.</source>
        <translation>It must be acknowledged first.</translation>
    </message>
    <message>
        <source>It is not shelved.</source>
        <translation>It is not shelved.</translation>
    </message>
    <message>
        <source>It is not out of service.</source>
        <translation>It is not out of service.</translation>
    </message>
    <message>
        <source>Shelving needs an end within the next 24 hours.</source>
        <translation>Shelving needs an end within the next 24 hours.</translation>
    </message>
    <message>
        <source>Shelving needs a reason.</source>
        <translation>Shelving needs a reason.</translation>
    </message>
    <message>
        <source>Taking an alarm out of service needs a reason.</source>
        <translation>Taking an alarm out of service needs a reason.</translation>
    </message>
    <message>
        <source>The comment is empty.</source>
        <translation>The comment is empty.</translation>
    </message>
    <message>
        <source>Say who is to take the alarm on.</source>
        <translation>Say who is to take the alarm on.</translation>
    </message>
    <message>
        <source>Only the program itself does that to an alarm.</source>
        <translation>Only the program itself does that to an alarm.</translation>
    </message>
    <message>
        <source>It must be known who does that.</source>
        <translation>It must be known who does that.</translation>
    </message>
</context>
<context>
    <name>AlarmActs</name>
    <message numerus="yes">
        <source>%n acknowledged.</source>
        <translation>
            <numerusform>%n acknowledged.</numerusform>
            <numerusform>%n acknowledged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dealt with.</source>
        <translation>
            <numerusform>%n dealt with.</numerusform>
            <numerusform>%n dealt with.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shelved.</source>
        <translation>
            <numerusform>%n shelved.</numerusform>
            <numerusform>%n shelved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken off the shelf.</source>
        <translation>
            <numerusform>%n taken off the shelf.</numerusform>
            <numerusform>%n taken off the shelf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken out of service.</source>
        <translation>
            <numerusform>%n taken out of service.</numerusform>
            <numerusform>%n taken out of service.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put back into service.</source>
        <translation>
            <numerusform>%n put back into service.</numerusform>
            <numerusform>%n put back into service.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned.</source>
        <translation>
            <numerusform>%n assigned.</numerusform>
            <numerusform>%n assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comment recorded for %n alarm(s).</source>
        <translation>
            <numerusform>Comment recorded for %n alarm.</numerusform>
            <numerusform>Comment recorded for %n alarms.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Not done: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n refused: %1</source>
        <translation>
            <numerusform>%n refused: %1</numerusform>
            <numerusform>%n refused: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s): %1</source>
        <translation>
            <numerusform>%n alarm: %1</numerusform>
            <numerusform>%n alarms: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done, or nobody knows, for other reasons.</source>
        <translation>
            <numerusform>%n not done, or nobody knows, for another reason.</numerusform>
            <numerusform>%n not done, or nobody knows, for other reasons.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlarmBook</name>
    <message>
        <source>There is no such alarm.</source>
        <translation>There is no such alarm.</translation>
    </message>
    <message>
        <source>Something else is just being recorded for this alarm. Try again.</source>
        <translation>Something else is just being recorded for this alarm. Try again.</translation>
    </message>
</context>
<context>
    <name>AlarmCells</name>
    <message>
        <source>being recorded…</source>
        <translation>being recorded…</translation>
    </message>
    <message>
        <source>%1 (old)</source>
        <translation>%1 (old)</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Taken on by</source>
        <translation>Taken on by</translation>
    </message>
</context>
<context>
    <name>AlarmChart</name>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>this alarm is of no figure</source>
        <translation>this alarm is of no figure</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>limit</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), hour by hour</source>
        <translation>
            <numerusform>%n day, hour by hour</numerusform>
            <numerusform>%n days, hour by hour</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>last %1</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>limit %1</translation>
    </message>
</context>
<context>
    <name>AlarmCommand</name>
    <message>
        <source>“%1” is no alarm: write RULE|UNIT.</source>
        <translation>“%1” is no alarm: write RULE|UNIT.</translation>
    </message>
    <message>
        <source>“%1” is nothing that people do with an alarm.</source>
        <translation>“%1” is nothing that people do with an alarm.</translation>
    </message>
    <message>
        <source>An alarm takes no such “%1”.</source>
        <translation>An alarm takes no such “%1”.</translation>
    </message>
</context>
<context>
    <name>AlarmDetail</name>
    <message>
        <source>Watched for</source>
        <translation>Watched for</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, for %2</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Taken on by</source>
        <translation>Taken on by</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nobody yet</translation>
    </message>
    <message>
        <source>Follows from</source>
        <translation>Follows from</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>to %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>last known: what it watches is not heard now</source>
        <translation>last known: what it watches is not heard now</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>the program</translation>
    </message>
    <message>
        <source>of %1, found late; nobody was told</source>
        <translation>of %1, found late; nobody was told</translation>
    </message>
</context>
<context>
    <name>AlarmJournal</name>
    <message>
        <source>This is no entry of the journal of alarms.</source>
        <translation>This is no entry of the journal of alarms.</translation>
    </message>
    <message>
        <source>The entry of the journal of alarms is of an unknown version.</source>
        <translation>The entry of the journal of alarms is of an unknown version.</translation>
    </message>
    <message>
        <source>“%1” of an entry of the journal of alarms cannot be read.</source>
        <translation>“%1” of an entry of the journal of alarms cannot be read.</translation>
    </message>
</context>
<context>
    <name>AlarmKeeper</name>
    <message>
        <source>Source down: %1</source>
        <translation>Source down: %1</translation>
    </message>
    <message>
        <source>Nobody can be told by “%1”</source>
        <translation>Nobody can be told by “%1”</translation>
    </message>
    <message>
        <source>Check the server and the secret of the channel; tell people by other means.</source>
        <translation>Check the server and the secret of the channel; tell people by other means.</translation>
    </message>
</context>
<context>
    <name>AlarmList</name>
    <message>
        <source>Alarms</source>
        <translation>Alarms</translation>
    </message>
    <message>
        <source>No active alarm</source>
        <translation>No active alarm</translation>
    </message>
    <message>
        <source>last known</source>
        <translation>last known</translation>
    </message>
    <message>
        <source>whole province</source>
        <translation>whole province</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) without news: alarms may be missing</source>
        <translation>
            <numerusform>%n source without news: alarms may be missing</numerusform>
            <numerusform>%n sources without news: alarms may be missing</numerusform>
        </translation>
    </message>
    <message>
        <source>no update since %1: alarms may be missing</source>
        <translation>no update since %1: alarms may be missing</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>acknowledged</translation>
    </message>
    <message>
        <source>dealt with</source>
        <translation>dealt with</translation>
    </message>
</context>
<context>
    <name>AlarmWords</name>
    <message>
        <source>above %1, back at %2</source>
        <translation>above %1, back at %2</translation>
    </message>
    <message>
        <source>below %1, back at %2</source>
        <translation>below %1, back at %2</translation>
    </message>
    <message>
        <source>alarm level %1 of the station</source>
        <translation>alarm level %1 of the station</translation>
    </message>
    <message>
        <source>rises by more than %1 within %2</source>
        <translation>rises by more than %1 within %2</translation>
    </message>
    <message>
        <source>falls by more than %1 within %2</source>
        <translation>falls by more than %1 within %2</translation>
    </message>
    <message>
        <source>more than %1 times the usual deviation</source>
        <translation>more than %1 times the usual deviation</translation>
    </message>
    <message>
        <source>the target will be missed as things go</source>
        <translation>the target will be missed as things go</translation>
    </message>
    <message>
        <source>not heard for longer than promised</source>
        <translation>not heard for longer than promised</translation>
    </message>
    <message>
        <source>not heard for %1 longer than promised</source>
        <translation>not heard for %1 longer than promised</translation>
    </message>
    <message>
        <source>something happens inside the area</source>
        <translation>something happens inside the area</translation>
    </message>
    <message>
        <source>all of: %1</source>
        <translation>all of: %1</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>one of: %1</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>unacknowledged</source>
        <translation>unacknowledged</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>acknowledged</translation>
    </message>
    <message>
        <source>dealt with</source>
        <translation>dealt with</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>shelved</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>out of service</translation>
    </message>
    <message>
        <source>info</source>
        <translation>info</translation>
    </message>
    <message>
        <source>normal</source>
        <comment>priority</comment>
        <translation>normal</translation>
    </message>
    <message>
        <source>high</source>
        <translation>high</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>critical</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Raised</translation>
    </message>
    <message>
        <source>Returned to normal</source>
        <translation>Returned to normal</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Dealt with</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>Shelved</translation>
    </message>
    <message>
        <source>Taken off the shelf</source>
        <translation>Taken off the shelf</translation>
    </message>
    <message>
        <source>Suppressed by its cause</source>
        <translation>Suppressed by its cause</translation>
    </message>
    <message>
        <source>No longer suppressed</source>
        <translation>No longer suppressed</translation>
    </message>
    <message>
        <source>Taken out of service</source>
        <translation>Taken out of service</translation>
    </message>
    <message>
        <source>Put back into service</source>
        <translation>Put back into service</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>whole province</source>
        <translation>whole province</translation>
    </message>
    <message>
        <source>the source is down or late</source>
        <translation>the source is down or late</translation>
    </message>
    <message>
        <source>Ask whoever runs the source. Until it is back, figures that need it stand as last known.</source>
        <translation>Ask whoever runs the source. Until it is back, figures that need it stand as last known.</translation>
    </message>
    <message>
        <source>In line again.</source>
        <translation>In line again.</translation>
    </message>
    <message>
        <source>Raised at %1; nobody has acknowledged it yet.</source>
        <translation>Raised at %1; nobody has acknowledged it yet.</translation>
    </message>
    <message>
        <source>Acknowledged by %1 at %2.</source>
        <translation>Acknowledged by %1 at %2.</translation>
    </message>
    <message>
        <source>Dealt with by %1 at %2; not yet back in line.</source>
        <translation>Dealt with by %1 at %2; not yet back in line.</translation>
    </message>
    <message>
        <source>In line again since %1; nobody has acknowledged it.</source>
        <translation>In line again since %1; nobody has acknowledged it.</translation>
    </message>
    <message>
        <source>Shelved by %1 until %2: %3</source>
        <translation>Shelved by %1 until %2: %3</translation>
    </message>
    <message>
        <source>Suppressed since %1: another alarm tells the cause.</source>
        <translation>Suppressed since %1: another alarm tells the cause.</translation>
    </message>
    <message>
        <source>Taken out of service by %1 at %2: %3</source>
        <translation>Taken out of service by %1 at %2: %3</translation>
    </message>
    <message>
        <source>Out of line.</source>
        <translation>Out of line.</translation>
    </message>
    <message>
        <source>In line.</source>
        <translation>In line.</translation>
    </message>
    <message>
        <source>returned, waiting</source>
        <translation>returned, waiting</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>suppressed</translation>
    </message>
    <message>
        <source>Raised again</source>
        <translation>Raised again</translation>
    </message>
    <message>
        <source>above %1 %2, as things go</source>
        <comment>limit, until when</comment>
        <translation>above %1 %2, as things go</translation>
    </message>
    <message>
        <source>below %1 %2, as things go</source>
        <comment>limit, until when</comment>
        <translation>below %1 %2, as things go</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>by the end of the month</source>
        <translation>by the end of the month</translation>
    </message>
    <message>
        <source>by the end of the quarter</source>
        <translation>by the end of the quarter</translation>
    </message>
    <message>
        <source>by the end of the half year</source>
        <translation>by the end of the half year</translation>
    </message>
    <message>
        <source>by the end of the nine months</source>
        <translation>by the end of the nine months</translation>
    </message>
    <message>
        <source>by the end of the year</source>
        <translation>by the end of the year</translation>
    </message>
    <message>
        <source>notices by this channel reach nobody</source>
        <translation>notices by this channel reach nobody</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>The manifest of the backup cannot be read.</source>
        <translation>The manifest of the backup cannot be read.</translation>
    </message>
    <message>
        <source>A file cannot be copied (%1). Check the space and the permissions.</source>
        <translation>A file cannot be copied (%1). Check the space and the permissions.</translation>
    </message>
    <message>
        <source>The backup cannot be written there. Name another folder.</source>
        <translation>The backup cannot be written there. Name another folder.</translation>
    </message>
    <message>
        <source>There is nothing to back up in this data folder.</source>
        <translation>There is nothing to back up in this data folder.</translation>
    </message>
    <message>
        <source>There is something there already. Name a new folder for the backup.</source>
        <translation>There is something there already. Name a new folder for the backup.</translation>
    </message>
</context>
<context>
    <name>BarsPanel</name>
    <message>
        <source>actual</source>
        <translation>actual</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, not over yet</source>
        <translation>%1, not over yet</translation>
    </message>
</context>
<context>
    <name>BoundaryImport</name>
    <message>
        <source>The layer has no shapes.</source>
        <translation>The layer has no shapes.</translation>
    </message>
    <message>
        <source>shape %1 (%2)</source>
        <translation>shape %1 (%2)</translation>
    </message>
    <message>
        <source>there is no field “%1”</source>
        <translation>there is no field “%1”</translation>
    </message>
    <message>
        <source>the shape begins at [%1, %2], far from where units.csv has the unit: is it another zone, or are the axes swapped?</source>
        <translation>the shape begins at [%1, %2], far from where units.csv has the unit: is it another zone, or are the axes swapped?</translation>
    </message>
    <message>
        <source>Mending the shapes has lost some of them.</source>
        <translation>Mending the shapes has lost some of them.</translation>
    </message>
    <message>
        <source>No shape is of a commune of the pack on %1.</source>
        <translation>No shape is of a commune of the pack on %1.</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>The folder cannot be made.</translation>
    </message>
    <message>
        <source>There is such a file already; it is not written over.</source>
        <translation>There is such a file already; it is not written over.</translation>
    </message>
</context>
<context>
    <name>BulletinFeed</name>
    <message>
        <source>Whole alerts need a required text field from @alert.</source>
        <translation>Whole alerts need a required text field from @alert.</translation>
    </message>
    <message>
        <source>Whole alerts are records whose key is the field from @key.</source>
        <translation>Whole alerts are records whose key is the field from @key.</translation>
    </message>
</context>
<context>
    <name>BulletinList</name>
    <message>
        <source>Bulletins in force</source>
        <translation>Bulletins in force</translation>
    </message>
    <message>
        <source>No bulletin in force</source>
        <translation>No bulletin in force</translation>
    </message>
    <message>
        <source>The province pack has no source of bulletins</source>
        <translation>The province pack has no source of bulletins</translation>
    </message>
    <message>
        <source>%1 is silent: bulletins may be missing</source>
        <translation>%1 is silent: bulletins may be missing</translation>
    </message>
    <message>
        <source>no update since %1: bulletins may be missing</source>
        <translation>no update since %1: bulletins may be missing</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>no end told; shown until %1</source>
        <translation>no end told; shown until %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>whole province</source>
        <translation>whole province</translation>
    </message>
    <message>
        <source>no place told</source>
        <translation>no place told</translation>
    </message>
</context>
<context>
    <name>BulletinWords</name>
    <message>
        <source>EXERCISE</source>
        <translation>EXERCISE</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>SYSTEM MESSAGE</source>
        <translation>SYSTEM MESSAGE</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>DRAFT</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>restricted</translation>
    </message>
    <message>
        <source>private</source>
        <translation>private</translation>
    </message>
    <message>
        <source>extreme</source>
        <translation>extreme</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>severe</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>moderate</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>minor</translation>
    </message>
    <message>
        <source>severity unknown</source>
        <translation>severity unknown</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>not yet in force</source>
        <translation>not yet in force</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>replaced</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
</context>
<context>
    <name>Bulletins</name>
    <message>
        <source>The message %1 came again with other content under the same time. The first one holds.</source>
        <translation>The message %1 came again with other content under the same time. The first one holds.</translation>
    </message>
    <message>
        <source>The cancellation %1 names no message, so it changes nothing.</source>
        <translation>The cancellation %1 names no message, so it changes nothing.</translation>
    </message>
    <message>
        <source>The update %1 names no message; it stands as a new one.</source>
        <translation>The update %1 names no message; it stands as a new one.</translation>
    </message>
    <message>
        <source>The message %1 names %2, which is not older than itself. That is not taken.</source>
        <translation>The message %1 names %2, which is not older than itself. That is not taken.</translation>
    </message>
    <message>
        <source>The message %1 (%2) names %3 (%4). What is of another status is left as it is.</source>
        <translation>The message %1 (%2) names %3 (%4). What is of another status is left as it is.</translation>
    </message>
    <message>
        <source>The message %1 holds no information.</source>
        <translation>The message %1 holds no information.</translation>
    </message>
    <message>
        <source>The message %1 of %2 names %3 of %4. Nobody ends what another has sent; it is left as it is.</source>
        <translation>The message %1 of %2 names %3 of %4. Nobody ends what another has sent; it is left as it is.</translation>
    </message>
</context>
<context>
    <name>BulletsTile</name>
    <message>
        <source>target</source>
        <translation>target</translation>
    </message>
    <message>
        <source>Figures against their targets</source>
        <translation>Figures against their targets</translation>
    </message>
    <message>
        <source>figure compared with</source>
        <translation>figure compared with</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>last year</translation>
    </message>
    <message>
        <source>period before</source>
        <translation>period before</translation>
    </message>
    <message>
        <source>last year so far</source>
        <translation>last year so far</translation>
    </message>
    <message>
        <source>usual day</source>
        <translation>usual day</translation>
    </message>
    <message>
        <source>same weekday</source>
        <translation>same weekday</translation>
    </message>
</context>
<context>
    <name>CacheAudit</name>
    <message>
        <source>A packed row of %1 is damaged (key %2).</source>
        <translation>A packed row of %1 is damaged (key %2).</translation>
    </message>
    <message>
        <source>SQLite finds the file damaged: %1</source>
        <translation>SQLite finds the file damaged: %1</translation>
    </message>
    <message>
        <source>Blocks of the series %1 overlap.</source>
        <translation>Blocks of the series %1 overlap.</translation>
    </message>
    <message>
        <source>%1 of %2 holds a bucket that nothing was counted into.</source>
        <translation>%1 of %2 holds a bucket that nothing was counted into.</translation>
    </message>
    <message>
        <source>%1 of %2 differs from what counting anew gives.</source>
        <translation>%1 of %2 differs from what counting anew gives.</translation>
    </message>
    <message>
        <source>%1 of %2 lacks %3 buckets.</source>
        <translation>%1 of %2 lacks %3 buckets.</translation>
    </message>
    <message numerus="yes">
        <source>The counts of %n records are damaged.</source>
        <translation>
            <numerusform>The counts of %n record are damaged.</numerusform>
            <numerusform>The counts of %n records are damaged.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts of records cannot be read, or name a series that is not there.</source>
        <translation>Counts of records cannot be read, or name a series that is not there.</translation>
    </message>
</context>
<context>
    <name>CacheMigration</name>
    <message>
        <source>The cache of the older program cannot be replaced.</source>
        <translation>The cache of the older program cannot be replaced.</translation>
    </message>
    <message>
        <source>Another program is reading the cache of the older program. Close it and start again; nothing is lost.</source>
        <translation>Another program is reading the cache of the older program. Close it and start again; nothing is lost.</translation>
    </message>
</context>
<context>
    <name>CacheReader</name>
    <message>
        <source>There is no cache yet. Run “toancanh-cli collect” first.</source>
        <translation>There is no cache yet. Run “toancanh-cli collect” first.</translation>
    </message>
</context>
<context>
    <name>CacheSalvage</name>
    <message>
        <source>This cache is damaged and kept by the days of %1, the pack by those of %2. Name another folder with --data.</source>
        <translation>This cache is damaged and kept by the days of %1, the pack by those of %2. Name another folder with --data.</translation>
    </message>
    <message>
        <source>The damaged cache cannot be moved aside.</source>
        <translation>The damaged cache cannot be moved aside.</translation>
    </message>
    <message>
        <source>The cache is damaged, and another program is reading it. Close that one and start again; what can be read is then saved.</source>
        <translation>The cache is damaged, and another program is reading it. Close that one and start again; what can be read is then saved.</translation>
    </message>
</context>
<context>
    <name>CacheSchema</name>
    <message>
        <source>This cache was written by a newer program (version %1, this one knows %2). Start the newer program, or name another folder with --data.</source>
        <translation>This cache was written by a newer program (version %1, this one knows %2). Start the newer program, or name another folder with --data.</translation>
    </message>
    <message>
        <source>This file is no cache of this program (version %1). Name another folder with --data.</source>
        <translation>This file is no cache of this program (version %1). Name another folder with --data.</translation>
    </message>
    <message>
        <source>This cache is kept by the days of %1, the pack by those of %2. Name another folder with --data.</source>
        <translation>This cache is kept by the days of %1, the pack by those of %2. Name another folder with --data.</translation>
    </message>
</context>
<context>
    <name>CapFaults</name>
    <message>
        <source>“restriction” is missing: who may see a message of the scope Restricted.</source>
        <translation>“restriction” is missing: who may see a message of the scope Restricted.</translation>
    </message>
    <message>
        <source>“addresses” is missing: to whom a message of the scope Private goes.</source>
        <translation>“addresses” is missing: to whom a message of the scope Private goes.</translation>
    </message>
    <message>
        <source>“references” is missing: which message this one is about.</source>
        <translation>“references” is missing: which message this one is about.</translation>
    </message>
    <message>
        <source>“references” is for an update or a cancellation, and this is a new message.</source>
        <translation>“references” is for an update or a cancellation, and this is a new message.</translation>
    </message>
    <message>
        <source>“references” names %1, which is not older than this message.</source>
        <translation>“references” names %1, which is not older than this message.</translation>
    </message>
    <message>
        <source>“info” is missing.</source>
        <translation>“info” is missing.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>“%1” is missing.</translation>
    </message>
    <message>
        <source>“%1” holds a blank, a comma, &lt; or &amp;: “%2”.</source>
        <translation>“%1” holds a blank, a comma, &lt; or &amp;: “%2”.</translation>
    </message>
    <message>
        <source>“%1” is “%2”, and the standard knows %3.</source>
        <translation>“%1” is “%2”, and the standard knows %3.</translation>
    </message>
    <message>
        <source>“expires” is not later than the message is in force.</source>
        <translation>“expires” is not later than the message is in force.</translation>
    </message>
    <message>
        <source>A “polygon” of “%1” does not close, or has fewer than four points.</source>
        <translation>A “polygon” of “%1” does not close, or has fewer than four points.</translation>
    </message>
    <message>
        <source>A “circle” of “%1” has no radius.</source>
        <translation>A “circle” of “%1” has no radius.</translation>
    </message>
    <message>
        <source>A “geocode” of “%1” lacks its name or value.</source>
        <translation>A “geocode” of “%1” lacks its name or value.</translation>
    </message>
    <message>
        <source>A point of “%1” is not on earth.</source>
        <translation>A point of “%1” is not on earth.</translation>
    </message>
    <message>
        <source>“%1” holds a character that XML does not know: U+%2.</source>
        <translation>“%1” holds a character that XML does not know: U+%2.</translation>
    </message>
    <message>
        <source>“onset” is not before “expires”.</source>
        <translation>“onset” is not before “expires”.</translation>
    </message>
</context>
<context>
    <name>CapJson</name>
    <message>
        <source>This is no alert as the cache keeps one.</source>
        <translation>This is no alert as the cache keeps one.</translation>
    </message>
</context>
<context>
    <name>CapReader</name>
    <message>
        <source>This is no alert of the Common Alerting Protocol 1.2 or 1.1.</source>
        <translation>This is no alert of the Common Alerting Protocol 1.2 or 1.1.</translation>
    </message>
    <message>
        <source>The alert has no “%1”, or one that the standard does not know.</source>
        <translation>The alert has no “%1”, or one that the standard does not know.</translation>
    </message>
    <message>
        <source>The reference “%1” names no message.</source>
        <translation>The reference “%1” names no message.</translation>
    </message>
    <message>
        <source>“%1” is no time: “%2”.</source>
        <translation>“%1” is no time: “%2”.</translation>
    </message>
    <message>
        <source>An information has no category or no event.</source>
        <translation>An information has no category or no event.</translation>
    </message>
    <message>
        <source>An information has an urgency, severity or certainty that the standard does not know.</source>
        <translation>An information has an urgency, severity or certainty that the standard does not know.</translation>
    </message>
    <message>
        <source>An area has no description.</source>
        <translation>An area has no description.</translation>
    </message>
    <message>
        <source>A polygon has a point that is none: “%1”.</source>
        <translation>A polygon has a point that is none: “%1”.</translation>
    </message>
    <message>
        <source>A circle is none: “%1”.</source>
        <translation>A circle is none: “%1”.</translation>
    </message>
    <message>
        <source>A polygon of %1 points does not close.</source>
        <translation>A polygon of %1 points does not close.</translation>
    </message>
</context>
<context>
    <name>CapXml</name>
    <message>
        <source>A text of the message holds what XML cannot hold.</source>
        <translation>A text of the message holds what XML cannot hold.</translation>
    </message>
</context>
<context>
    <name>ClassLimits</name>
    <message>
        <source>“%1” is no number for a limit of the classes.</source>
        <translation>“%1” is no number for a limit of the classes.</translation>
    </message>
    <message>
        <source>There are more limits of classes than %1.</source>
        <translation>There are more limits of classes than %1.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Folder of the province pack.</source>
        <translation>Folder of the province pack.</translation>
    </message>
    <message>
        <source>check-pack takes one folder.</source>
        <translation>check-pack takes one folder.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found.</source>
        <translation>
            <numerusform>%n problem found.</numerusform>
            <numerusform>%n problems found.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 units, %3 measures, %4 indicators, %5 feeds, %6 rules, %7 pages. All is well.</source>
        <translation>%1: %2 units, %3 measures, %4 indicators, %5 feeds, %6 rules, %7 pages. All is well.</translation>
    </message>
    <message>
        <source>Data folder.</source>
        <translation>Data folder.</translation>
    </message>
    <message>
        <source>Take this time as now, e.g. 2026-11-20T14:05.</source>
        <translation>Take this time as now, e.g. 2026-11-20T14:05.</translation>
    </message>
    <message>
        <source>table, csv or json.</source>
        <translation>table, csv or json.</translation>
    </message>
    <message>
        <source>Only this feed.</source>
        <translation>Only this feed.</translation>
    </message>
    <message>
        <source>Use this address for an endpoint of the pack.</source>
        <translation>Use this address for an endpoint of the pack.</translation>
    </message>
    <message>
        <source>Language: vi or en.</source>
        <translation>Language: vi or en.</translation>
    </message>
    <message>
        <source>The format “%1” is unknown: table, csv or json.</source>
        <translation>The format “%1” is unknown: table, csv or json.</translation>
    </message>
    <message>
        <source>--endpoint takes NAME=ADDRESS.</source>
        <translation>--endpoint takes NAME=ADDRESS.</translation>
    </message>
    <message>
        <source>Name the data folder with --data.</source>
        <translation>Name the data folder with --data.</translation>
    </message>
    <message>
        <source>There is no pack in this data folder. Run “toancanh-cli collect” first.</source>
        <translation>There is no pack in this data folder. Run “toancanh-cli collect” first.</translation>
    </message>
    <message>
        <source>Name a pack with --pack, or a data folder that holds one with --data.</source>
        <translation>Name a pack with --pack, or a data folder that holds one with --data.</translation>
    </message>
    <message>
        <source>%1: +%2 observations, %3 records, %4 corrected, %5 quarantined</source>
        <translation>%1: +%2 observations, %3 records, %4 corrected, %5 quarantined</translation>
    </message>
    <message>
        <source>Run each feed until it has no more, then end (the default).</source>
        <translation>Run each feed until it has no more, then end (the default).</translation>
    </message>
    <message>
        <source>Run the feeds by their schedules for this many seconds.</source>
        <translation>Run the feeds by their schedules for this many seconds.</translation>
    </message>
    <message>
        <source>Give one of --once and --for.</source>
        <translation>Give one of --once and --for.</translation>
    </message>
    <message>
        <source>--for takes a number of seconds.</source>
        <translation>--for takes a number of seconds.</translation>
    </message>
    <message>
        <source>The feed %1 has failed; “toancanh-cli feeds” tells why.</source>
        <translation>The feed %1 has failed; “toancanh-cli feeds” tells why.</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Last success</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>Quarantined</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Value received</source>
        <translation>Value received</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>At most so many records, the newest first.</source>
        <translation>At most so many records, the newest first.</translation>
    </message>
    <message>
        <source>--limit takes a whole number from 1.</source>
        <translation>--limit takes a whole number from 1.</translation>
    </message>
    <message>
        <source>There is no feed “%1” in the pack.</source>
        <translation>There is no feed “%1” in the pack.</translation>
    </message>
    <message>
        <source>--%1 takes a day such as 2026-11-21.</source>
        <translation>--%1 takes a day such as 2026-11-21.</translation>
    </message>
    <message>
        <source>Name the indicator with --indicator.</source>
        <translation>Name the indicator with --indicator.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>Numerator</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>Denominator</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Whole</translation>
    </message>
    <message>
        <source>Missing because</source>
        <translation>Missing because</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Id of the indicator.</source>
        <translation>Id of the indicator.</translation>
    </message>
    <message>
        <source>Unit: its id or CODE@DATE; the province when left out.</source>
        <translation>Unit: its id or CODE@DATE; the province when left out.</translation>
    </message>
    <message>
        <source>First day; the start of the year when left out.</source>
        <translation>First day; the start of the year when left out.</translation>
    </message>
    <message>
        <source>Day after the last; tomorrow when left out.</source>
        <translation>Day after the last; tomorrow when left out.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Observations in force</source>
        <translation>Observations in force</translation>
    </message>
    <message>
        <source>of them not yet sealed</source>
        <translation>of them not yet sealed</translation>
    </message>
    <message>
        <source>Values replaced by corrections</source>
        <translation>Values replaced by corrections</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Damaged rows moved aside</source>
        <translation>Damaged rows moved aside</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Everything agrees.</source>
        <translation>Everything agrees.</translation>
    </message>
    <message>
        <source>Reads the whole cache and checks that everything in it agrees.</source>
        <translation>Reads the whole cache and checks that everything in it agrees.</translation>
    </message>
    <message>
        <source>Say what to do with the cache: cache verify.</source>
        <translation>Say what to do with the cache: cache verify.</translation>
    </message>
    <message>
        <source>Name both periods with --from-period and --to-period.</source>
        <translation>Name both periods with --from-period and --to-period.</translation>
    </message>
    <message>
        <source>not in any group</source>
        <translation>not in any group</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Rate effect</source>
        <translation>Rate effect</translation>
    </message>
    <message>
        <source>Mix effect</source>
        <translation>Mix effect</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Together</translation>
    </message>
    <message>
        <source>The whole</source>
        <translation>The whole</translation>
    </message>
    <message>
        <source>The earlier period, e.g. 2026-10.</source>
        <translation>The earlier period, e.g. 2026-10.</translation>
    </message>
    <message>
        <source>The later period, e.g. 2026-11.</source>
        <translation>The later period, e.g. 2026-11.</translation>
    </message>
    <message>
        <source>units, or a dimension such as field.</source>
        <translation>units, or a dimension such as field.</translation>
    </message>
    <message>
        <source>Tell both periods by the units of this day; of today when left out.</source>
        <translation>Tell both periods by the units of this day; of today when left out.</translation>
    </message>
    <message>
        <source>Usage: toancanh-cli %1 … (--help after a command tells more)</source>
        <translation>Usage: toancanh-cli %1 … (--help after a command tells more)</translation>
    </message>
    <message>
        <source>CSV file with a header line.</source>
        <translation>CSV file with a header line.</translation>
    </message>
    <message>
        <source>What the units rest on.</source>
        <translation>What the units rest on.</translation>
    </message>
    <message>
        <source>Words of the file for types of units.</source>
        <translation>Words of the file for types of units.</translation>
    </message>
    <message>
        <source>Take only rows with one of these values; may be repeated.</source>
        <translation>Take only rows with one of these values; may be repeated.</translation>
    </message>
    <message>
        <source>Tell what would be done, and write nothing.</source>
        <translation>Tell what would be done, and write nothing.</translation>
    </message>
    <message>
        <source>--types takes WORD=TYPE, e.g. Phường=ward; “%1” is none.</source>
        <translation>--types takes WORD=TYPE, e.g. Phường=ward; “%1” is none.</translation>
    </message>
    <message>
        <source>--only takes COLUMN=VALUE,…</source>
        <translation>--only takes COLUMN=VALUE,…</translation>
    </message>
    <message>
        <source>%1 rows: %2 units added, %3 changed, %4 links; %5 rows passed over, %6 refused.</source>
        <translation>%1 rows: %2 units added, %3 changed, %4 links; %5 rows passed over, %6 refused.</translation>
    </message>
    <message>
        <source>Split without weights, so not restatable until weights come: %1</source>
        <translation>Split without weights, so not restatable until weights come: %1</translation>
    </message>
    <message numerus="yes">
        <source>Of %n unit(s) nothing tells the unit above: %1</source>
        <translation>
            <numerusform>Of %n unit nothing tells the unit above: %1</numerusform>
            <numerusform>Of %n units nothing tells the unit above: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Name one file, and the pack folder with --pack.</source>
        <translation>Name one file, and the pack folder with --pack.</translation>
    </message>
    <message>
        <source>Nothing was written: the tables would not be well.</source>
        <translation>Nothing was written: the tables would not be well.</translation>
    </message>
    <message>
        <source>Day of the list, from which its units exist.</source>
        <translation>Day of the list, from which its units exist.</translation>
    </message>
    <message>
        <source>Day on which they end; left out while they exist.</source>
        <translation>Day on which they end; left out while they exist.</translation>
    </message>
    <message>
        <source>Column of the code.</source>
        <translation>Column of the code.</translation>
    </message>
    <message>
        <source>Column of the type.</source>
        <translation>Column of the type.</translation>
    </message>
    <message>
        <source>Column of the name.</source>
        <translation>Column of the name.</translation>
    </message>
    <message>
        <source>Column of the code of the unit above.</source>
        <translation>Column of the code of the unit above.</translation>
    </message>
    <message>
        <source>Column of the population in persons.</source>
        <translation>Column of the population in persons.</translation>
    </message>
    <message>
        <source>Column of the number of households.</source>
        <translation>Column of the number of households.</translation>
    </message>
    <message>
        <source>Column of the area in km².</source>
        <translation>Column of the area in km².</translation>
    </message>
    <message>
        <source>Tell the day of the list with --valid-from: a code alone means nothing.</source>
        <translation>Tell the day of the list with --valid-from: a code alone means nothing.</translation>
    </message>
    <message>
        <source>Day of the reform.</source>
        <translation>Day of the reform.</translation>
    </message>
    <message>
        <source>Day from which old units were valid that the pack does not hold yet.</source>
        <translation>Day from which old units were valid that the pack does not hold yet.</translation>
    </message>
    <message>
        <source>Column of the old code.</source>
        <translation>Column of the old code.</translation>
    </message>
    <message>
        <source>Column of the old type.</source>
        <translation>Column of the old type.</translation>
    </message>
    <message>
        <source>Column of the old name.</source>
        <translation>Column of the old name.</translation>
    </message>
    <message>
        <source>Column of the new code.</source>
        <translation>Column of the new code.</translation>
    </message>
    <message>
        <source>Column of the new type.</source>
        <translation>Column of the new type.</translation>
    </message>
    <message>
        <source>Column of the new name.</source>
        <translation>Column of the new name.</translation>
    </message>
    <message>
        <source>Column that is true where an old unit went to several.</source>
        <translation>Column that is true where an old unit went to several.</translation>
    </message>
    <message>
        <source>Columns of the code of the unit above the old one, the nearest first: district,province</source>
        <translation>Columns of the code of the unit above the old one, the nearest first: district,province</translation>
    </message>
    <message>
        <source>Column of the share of the old unit, 0 to 1.</source>
        <translation>Column of the share of the old unit, 0 to 1.</translation>
    </message>
    <message>
        <source>What the shares are of: population, area or households.</source>
        <translation>What the shares are of: population, area or households.</translation>
    </message>
    <message>
        <source>Tell the day of the reform with --valid-on: a code alone means nothing.</source>
        <translation>Tell the day of the reform with --valid-on: a code alone means nothing.</translation>
    </message>
    <message>
        <source>--weight-kind takes population, area or households.</source>
        <translation>--weight-kind takes population, area or households.</translation>
    </message>
    <message>
        <source>Restated</source>
        <translation>Restated</translation>
    </message>
    <message>
        <source>Restate to the units of this day; as it was when left out.</source>
        <translation>Restate to the units of this day; as it was when left out.</translation>
    </message>
    <message>
        <source>--group takes all or type.</source>
        <translation>--group takes all or type.</translation>
    </message>
    <message>
        <source>--against takes previous, year or none.</source>
        <translation>--against takes previous, year or none.</translation>
    </message>
    <message>
        <source>--min-volume takes a number.</source>
        <translation>--min-volume takes a number.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Not ranked because</source>
        <translation>Not ranked because</translation>
    </message>
    <message>
        <source>Period, e.g. 2026-11 or 2026-Q4; the current one when left out.</source>
        <translation>Period, e.g. 2026-11 or 2026-Q4; the current one when left out.</translation>
    </message>
    <message>
        <source>First day, instead of a period.</source>
        <translation>First day, instead of a period.</translation>
    </message>
    <message>
        <source>Day after the last, with --from.</source>
        <translation>Day after the last, with --from.</translation>
    </message>
    <message>
        <source>Rank the communes of this day; of today when left out.</source>
        <translation>Rank the communes of this day; of today when left out.</translation>
    </message>
    <message>
        <source>all, or type: communes and wards each for themselves.</source>
        <translation>all, or type: communes and wards each for themselves.</translation>
    </message>
    <message>
        <source>Change of rank since: previous, year or none.</source>
        <translation>Change of rank since: previous, year or none.</translation>
    </message>
    <message>
        <source>Leave out units with a smaller denominator.</source>
        <translation>Leave out units with a smaller denominator.</translation>
    </message>
    <message>
        <source>--by takes day, week, month, quarter, half, nine_months, year or term.</source>
        <translation>--by takes day, week, month, quarter, half, nine_months, year or term.</translation>
    </message>
    <message>
        <source>day, week, month, quarter, half, nine_months, year or term.</source>
        <translation>day, week, month, quarter, half, nine_months, year or term.</translation>
    </message>
    <message>
        <source>Add the indicator&apos;s comparisons and plans to every row; JSON only.</source>
        <translation>Add the indicator&apos;s comparisons and plans to every row; JSON only.</translation>
    </message>
    <message>
        <source>feeds takes nothing, or pause ID, resume ID or run ID.</source>
        <translation>feeds takes nothing, or pause ID, resume ID or run ID.</translation>
    </message>
    <message>
        <source>No program runs the feeds of this data folder; “toancanh-cli collect” does.</source>
        <translation>No program runs the feeds of this data folder; “toancanh-cli collect” does.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Done.</translation>
    </message>
    <message>
        <source>pause ID, resume ID or run ID; nothing: list them.</source>
        <translation>pause ID, resume ID or run ID; nothing: list them.</translation>
    </message>
    <message>
        <source>The ledger is whole: %1 entries, the last with the hash %2.</source>
        <translation>The ledger is whole: %1 entries, the last with the hash %2.</translation>
    </message>
    <message>
        <source>The ledger is damaged at %1 place(s); %2 entries are well. %3</source>
        <translation>The ledger is damaged at %1 place(s); %2 entries are well. %3</translation>
    </message>
    <message>
        <source>Backed up: %1 files, %2 bytes.</source>
        <translation>Backed up: %1 files, %2 bytes.</translation>
    </message>
    <message>
        <source>Restored: %1 files.</source>
        <translation>Restored: %1 files.</translation>
    </message>
    <message>
        <source>What was there before is in %1.</source>
        <translation>What was there before is in %1.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>--limit takes a number from 1.</source>
        <translation>--limit takes a number from 1.</translation>
    </message>
    <message>
        <source>At most this many.</source>
        <translation>At most this many.</translation>
    </message>
    <message>
        <source>verify, list, backup or restore.</source>
        <translation>verify, list, backup or restore.</translation>
    </message>
    <message>
        <source>Of backup and restore: the folder of the backup.</source>
        <translation>Of backup and restore: the folder of the backup.</translation>
    </message>
    <message>
        <source>ledger takes verify, list, backup FOLDER or restore FOLDER.</source>
        <translation>ledger takes verify, list, backup FOLDER or restore FOLDER.</translation>
    </message>
    <message>
        <source>Figures as they were known at the end of this day, or at this time; --at sets both.</source>
        <translation>Figures as they were known at the end of this day, or at this time; --at sets both.</translation>
    </message>
    <message>
        <source>There is no measure “%1” in the pack.</source>
        <translation>There is no measure “%1” in the pack.</translation>
    </message>
    <message>
        <source>Name one --member for each dimension of the measure, in this order: %1.</source>
        <translation>Name one --member for each dimension of the measure, in this order: %1.</translation>
    </message>
    <message>
        <source>Say of which day or time with --of, such as 2026-06-01.</source>
        <translation>Say of which day or time with --of, such as 2026-06-01.</translation>
    </message>
    <message>
        <source>Vintage</source>
        <translation>Vintage</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>Id of the measure.</source>
        <translation>Id of the measure.</translation>
    </message>
    <message>
        <source>Member of a dimension; once for each dimension.</source>
        <translation>Member of a dimension; once for each dimension.</translation>
    </message>
    <message>
        <source>The first day of the period, or the moment, that the value stands for.</source>
        <translation>The first day of the period, or the moment, that the value stands for.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2.</source>
        <translation>--%1 takes a whole number from %2.</translation>
    </message>
    <message>
        <source>Name a period such as --period 2026-11, or days with --from and --to.</source>
        <translation>Name a period such as --period 2026-11, or days with --from and --to.</translation>
    </message>
    <message>
        <source>--part takes numerator or denominator.</source>
        <translation>--part takes numerator or denominator.</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>%1: %2 records, together %3</source>
        <translation>%1: %2 records, together %3</translation>
    </message>
    <message>
        <source>Period under the indicator&apos;s rule, such as 2026-11.</source>
        <translation>Period under the indicator&apos;s rule, such as 2026-11.</translation>
    </message>
    <message>
        <source>Day after the last.</source>
        <translation>Day after the last.</translation>
    </message>
    <message>
        <source>numerator or denominator.</source>
        <translation>numerator or denominator.</translation>
    </message>
    <message>
        <source>At most so many records.</source>
        <translation>At most so many records.</translation>
    </message>
    <message>
        <source>Leave out so many first.</source>
        <translation>Leave out so many first.</translation>
    </message>
    <message>
        <source>day, week, month, quarter, half, nine_months, year or term: the current one.</source>
        <translation>day, week, month, quarter, half, nine_months, year or term: the current one.</translation>
    </message>
    <message>
        <source>Named otherwise in the pack than in the list: %1</source>
        <translation>Named otherwise in the pack than in the list: %1</translation>
    </message>
    <message>
        <source>The standard input cannot be read.</source>
        <translation>The standard input cannot be read.</translation>
    </message>
    <message>
        <source>There is nothing on the standard input.</source>
        <translation>There is nothing on the standard input.</translation>
    </message>
    <message>
        <source>Secret: </source>
        <translation>Secret: </translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>The line did not end with Enter, or is longer than a terminal takes. Give it through a pipe, or from a file by “&lt; FILE”.</source>
        <translation>The line did not end with Enter, or is longer than a terminal takes. Give it through a pipe, or from a file by “&lt; FILE”.</translation>
    </message>
    <message>
        <source>Error or remark</source>
        <translation>Error or remark</translation>
    </message>
    <message>
        <source>There is no feed “%1” of workbooks in the pack.</source>
        <translation>There is no feed “%1” of workbooks in the pack.</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>told</source>
        <translation>told</translation>
    </message>
    <message>
        <source>The file fits the recipe of the feed %1.</source>
        <translation>The file fits the recipe of the feed %1.</translation>
    </message>
    <message>
        <source>The file is larger than 256 MiB.</source>
        <translation>The file is larger than 256 MiB.</translation>
    </message>
    <message>
        <source>doctor: propose a recipe; check: compare with a feed&apos;s recipe.</source>
        <translation>doctor: propose a recipe; check: compare with a feed&apos;s recipe.</translation>
    </message>
    <message>
        <source>A workbook (.xlsx).</source>
        <translation>A workbook (.xlsx).</translation>
    </message>
    <message>
        <source>Which sheet, where several are visible.</source>
        <translation>Which sheet, where several are visible.</translation>
    </message>
    <message>
        <source>Only the recipe: “format” and “fields” of a feed.</source>
        <translation>Only the recipe: “format” and “fields” of a feed.</translation>
    </message>
    <message>
        <source>import takes doctor FILE or check FILE.</source>
        <translation>import takes doctor FILE or check FILE.</translation>
    </message>
    <message>
        <source>title</source>
        <translation>title</translation>
    </message>
    <message>
        <source>headings</source>
        <translation>headings</translation>
    </message>
    <message>
        <source>column numbers</source>
        <translation>column numbers</translation>
    </message>
    <message>
        <source>data</source>
        <translation>data</translation>
    </message>
    <message>
        <source>group</source>
        <translation>group</translation>
    </message>
    <message>
        <source>sums</source>
        <translation>sums</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>footer</source>
        <translation>footer</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>unclear</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Sheet “%1”</source>
        <translation>Sheet “%1”</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>To be decided by you; until then the file is refused or rows are quarantined</source>
        <translation>To be decided by you; until then the file is refused or rows are quarantined</translation>
    </message>
    <message>
        <source>Recipe for the feed</source>
        <translation>Recipe for the feed</translation>
    </message>
    <message>
        <source>No payload is kept under this hash.</source>
        <translation>No payload is kept under this hash.</translation>
    </message>
    <message>
        <source>Several feeds have brought this payload; name one with --feed: %1.</source>
        <translation>Several feeds have brought this payload; name one with --feed: %1.</translation>
    </message>
    <message>
        <source>The payload was larger than its feed keeps; --head shows what there is.</source>
        <translation>The payload was larger than its feed keeps; --head shows what there is.</translation>
    </message>
    <message>
        <source>What is known of it, instead of its bytes.</source>
        <translation>What is known of it, instead of its bytes.</translation>
    </message>
    <message>
        <source>SHA-256 of the payload, as trace shows it.</source>
        <translation>SHA-256 of the payload, as trace shows it.</translation>
    </message>
    <message>
        <source>payload takes one HASH, as trace shows it.</source>
        <translation>payload takes one HASH, as trace shows it.</translation>
    </message>
    <message>
        <source>%1 rows fit now and have landed; %2 stay in quarantine.</source>
        <translation>%1 rows fit now and have landed; %2 stay in quarantine.</translation>
    </message>
    <message>
        <source>Read the rows of --feed anew by the mapping of today.</source>
        <translation>Read the rows of --feed anew by the mapping of today.</translation>
    </message>
    <message>
        <source>Name the feed to read anew with --feed.</source>
        <translation>Name the feed to read anew with --feed.</translation>
    </message>
    <message>
        <source>Name a period such as --period 2026-11.</source>
        <translation>Name a period such as --period 2026-11.</translation>
    </message>
    <message>
        <source>--limit takes a whole number from 1 to 10000.</source>
        <translation>--limit takes a whole number from 1 to 10000.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Of</translation>
    </message>
    <message>
        <source>At</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>What stood there</source>
        <translation>What stood there</translation>
    </message>
    <message>
        <source>Denominator, %1: %2 values</source>
        <translation>Denominator, %1: %2 values</translation>
    </message>
    <message>
        <source>%1: %2 values</source>
        <translation>%1: %2 values</translation>
    </message>
    <message>
        <source>, together %1</source>
        <translation>, together %1</translation>
    </message>
    <message>
        <source>; older ones are not kept singly any more</source>
        <translation>; older ones are not kept singly any more</translation>
    </message>
    <message>
        <source>At most so many values of each input, the newest first.</source>
        <translation>At most so many values of each input, the newest first.</translation>
    </message>
    <message>
        <source>“%1” is no NAME=VALUE, or names what is told already.</source>
        <translation>“%1” is no NAME=VALUE, or names what is told already.</translation>
    </message>
    <message>
        <source>The rows are one JSON array of objects, shorter than 64 KiB.</source>
        <translation>The rows are one JSON array of objects, shorter than 64 KiB.</translation>
    </message>
    <message>
        <source>Too many rows for one entry: it is shorter than 64 KiB.</source>
        <translation>Too many rows for one entry: it is shorter than 64 KiB.</translation>
    </message>
    <message>
        <source>Recorded as entry %1 of the ledger. It comes into the figures with the next run of the feed.</source>
        <translation>Recorded as entry %1 of the ledger. It comes into the figures with the next run of the feed.</translation>
    </message>
    <message>
        <source>A file with the rows, a JSON array; - for the standard input.</source>
        <translation>A file with the rows, a JSON array; - for the standard input.</translation>
    </message>
    <message>
        <source>add: enter a row.</source>
        <translation>add: enter a row.</translation>
    </message>
    <message>
        <source>A feed that people bring.</source>
        <translation>A feed that people bring.</translation>
    </message>
    <message>
        <source>What the row tells.</source>
        <translation>What the row tells.</translation>
    </message>
    <message>
        <source>entry takes add FEED NAME=VALUE… or add FEED --rows FILE.</source>
        <translation>entry takes add FEED NAME=VALUE… or add FEED --rows FILE.</translation>
    </message>
    <message>
        <source>Shapefile (.shp) or GeoPackage (.gpkg).</source>
        <translation>Shapefile (.shp) or GeoPackage (.gpkg).</translation>
    </message>
    <message>
        <source>Day from which the boundaries hold.</source>
        <translation>Day from which the boundaries hold.</translation>
    </message>
    <message>
        <source>Field of the code.</source>
        <translation>Field of the code.</translation>
    </message>
    <message>
        <source>Field of the name, to be held against the pack.</source>
        <translation>Field of the name, to be held against the pack.</translation>
    </message>
    <message>
        <source>Layer of a GeoPackage with several.</source>
        <translation>Layer of a GeoPackage with several.</translation>
    </message>
    <message>
        <source>Reference system of the coordinates, where the file tells none or a wrong one.</source>
        <translation>Reference system of the coordinates, where the file tells none or a wrong one.</translation>
    </message>
    <message>
        <source>Of the texts of a Shapefile: utf-8, windows-1258, tcvn3 or vni.</source>
        <translation>Of the texts of a Shapefile: utf-8, windows-1258, tcvn3 or vni.</translation>
    </message>
    <message>
        <source>Leave out what is finer than so many metres.</source>
        <translation>Leave out what is finer than so many metres.</translation>
    </message>
    <message>
        <source>Smaller overlaps and gaps are not told (0.01).</source>
        <translation>Smaller overlaps and gaps are not told (0.01).</translation>
    </message>
    <message>
        <source>Where to write; boundaries/DAY.geojson of the pack when left out.</source>
        <translation>Where to write; boundaries/DAY.geojson of the pack when left out.</translation>
    </message>
    <message>
        <source>Make shapes valid that are not, and tell which.</source>
        <translation>Make shapes valid that are not, and tell which.</translation>
    </message>
    <message>
        <source>--encoding takes utf-8, windows-1258, tcvn3 or vni.</source>
        <translation>--encoding takes utf-8, windows-1258, tcvn3 or vni.</translation>
    </message>
    <message>
        <source>--%1 takes a number.</source>
        <translation>--%1 takes a number.</translation>
    </message>
    <message>
        <source>Tell the day of the boundaries with --valid-from, and the field of the code with --code.</source>
        <translation>Tell the day of the boundaries with --valid-from, and the field of the code with --code.</translation>
    </message>
    <message>
        <source>%1 shapes in %2: boundaries of %3 units.</source>
        <translation>%1 shapes in %2: boundaries of %3 units.</translation>
    </message>
    <message>
        <source>Made valid</source>
        <translation>Made valid</translation>
    </message>
    <message>
        <source>Units of the pack without a shape</source>
        <translation>Units of the pack without a shape</translation>
    </message>
    <message>
        <source>Codes of the file that no unit of the pack bore on that day, not taken</source>
        <translation>Codes of the file that no unit of the pack bore on that day, not taken</translation>
    </message>
    <message>
        <source>Named otherwise in the pack than in the file</source>
        <translation>Named otherwise in the pack than in the file</translation>
    </message>
    <message>
        <source>Of another area in the pack than in the file</source>
        <translation>Of another area in the pack than in the file</translation>
    </message>
    <message>
        <source>Territory that two units claim</source>
        <translation>Territory that two units claim</translation>
    </message>
    <message>
        <source>Territory within that no unit claims</source>
        <translation>Territory within that no unit claims</translation>
    </message>
    <message>
        <source>There is such a file already; it is not written over.</source>
        <translation>There is such a file already; it is not written over.</translation>
    </message>
    <message>
        <source>Nothing was written: some shapes cannot be taken.</source>
        <translation>Nothing was written: some shapes cannot be taken.</translation>
    </message>
    <message>
        <source>pack takes import-units, import-crosswalk or import-boundaries (--help tells more).</source>
        <translation>pack takes import-units, import-crosswalk or import-boundaries (--help tells more).</translation>
    </message>
    <message>
        <source>secret lock takes: keyring or file.</source>
        <translation>secret lock takes: keyring or file.</translation>
    </message>
    <message>
        <source>set NAME (reads the value from the standard input), remove NAME, list, or lock keyring or lock file (where their key is kept).</source>
        <translation>set NAME (reads the value from the standard input), remove NAME, list, or lock keyring or lock file (where their key is kept).</translation>
    </message>
    <message>
        <source>secret takes: set NAME, remove NAME, list, lock keyring or lock file.</source>
        <translation>secret takes: set NAME, remove NAME, list, lock keyring or lock file.</translation>
    </message>
    <message>
        <source>“%1” is neither agency:ID nor unit:ID.</source>
        <translation>“%1” is neither agency:ID nor unit:ID.</translation>
    </message>
    <message>
        <source>“%1” is no alarm: write RULE|UNIT.</source>
        <translation>“%1” is no alarm: write RULE|UNIT.</translation>
    </message>
    <message>
        <source>“%1” is no limit: write &quot;&gt;=95/3&quot; or &quot;&lt;=5&quot;.</source>
        <translation>“%1” is no limit: write &quot;&gt;=95/3&quot; or &quot;&lt;=5&quot;.</translation>
    </message>
    <message>
        <source>progress needs --percent N.</source>
        <translation>progress needs --percent N.</translation>
    </message>
    <message>
        <source>issue: what is to be done.</source>
        <translation>issue: what is to be done.</translation>
    </message>
    <message>
        <source>issue: the leader who gives it.</source>
        <translation>issue: the leader who gives it.</translation>
    </message>
    <message>
        <source>issue: number of the paper.</source>
        <translation>issue: number of the paper.</translation>
    </message>
    <message>
        <source>issue: who has to do it, agency:ID or unit:ID.</source>
        <translation>issue: who has to do it, agency:ID or unit:ID.</translation>
    </message>
    <message>
        <source>issue: who supports; may be given again.</source>
        <translation>issue: who supports; may be given again.</translation>
    </message>
    <message>
        <source>issue: the alarm that it is about, RULE|UNIT.</source>
        <translation>issue: the alarm that it is about, RULE|UNIT.</translation>
    </message>
    <message>
        <source>issue: closed by data when the indicator is there, &quot;&gt;=95/3&quot; for three days.</source>
        <translation>issue: closed by data when the indicator is there, &quot;&gt;=95/3&quot; for three days.</translation>
    </message>
    <message>
        <source>issue and extend: the last day, YYYY-MM-DD.</source>
        <translation>issue and extend: the last day, YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>progress: how much is done, 0 to 100.</source>
        <translation>progress: how much is done, 0 to 100.</translation>
    </message>
    <message>
        <source>The report, the reason or the comment.</source>
        <translation>The report, the reason or the comment.</translation>
    </message>
    <message>
        <source>directives takes nothing, show ID, issue, or progress, extend, report, close, reopen, withdraw or comment with an ID.</source>
        <translation>directives takes nothing, show ID, issue, or progress, extend, report, close, reopen, withdraw or comment with an ID.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Done %</source>
        <translation>Done %</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>Days overdue</translation>
    </message>
    <message>
        <source>There is no directive “%1”.</source>
        <translation>There is no directive “%1”.</translation>
    </message>
    <message>
        <source>Only those past their last day, the longest first.</source>
        <translation>Only those past their last day, the longest first.</translation>
    </message>
    <message>
        <source>Of the directive.</source>
        <translation>Of the directive.</translation>
    </message>
    <message>
        <source>The reason or the comment.</source>
        <translation>The reason or the comment.</translation>
    </message>
    <message>
        <source>shelve: when it ends, within 24 hours.</source>
        <translation>shelve: when it ends, within 24 hours.</translation>
    </message>
    <message>
        <source>assign: who takes it on.</source>
        <translation>assign: who takes it on.</translation>
    </message>
    <message>
        <source>alarms takes nothing, history RULE|UNIT, or acknowledge, confirm, shelve, unshelve, remove, return, comment or assign with RULE|UNIT.</source>
        <translation>alarms takes nothing, history RULE|UNIT, or acknowledge, confirm, shelve, unshelve, remove, return, comment or assign with RULE|UNIT.</translation>
    </message>
    <message>
        <source>Those too that have returned, are shelved, suppressed or out of service.</source>
        <translation>Those too that have returned, are shelved, suppressed or out of service.</translation>
    </message>
    <message>
        <source>RULE|UNIT, as the list tells.</source>
        <translation>RULE|UNIT, as the list tells.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>Bulletin</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>elsewhere</translation>
    </message>
    <message>
        <source>Also what is not in force, or lies elsewhere.</source>
        <translation>Also what is not in force, or lies elsewhere.</translation>
    </message>
    <message>
        <source>A warning is drafted as one JSON object: %1</source>
        <translation>A warning is drafted as one JSON object: %1</translation>
    </message>
    <message>
        <source>The alarm %1 is not active.</source>
        <translation>The alarm %1 is not active.</translation>
    </message>
    <message>
        <source>A warning is an exercise or a test, not both.</source>
        <translation>A warning is an exercise or a test, not both.</translation>
    </message>
    <message>
        <source>%1 (%2) is written to %3, as entry %4 of the ledger.</source>
        <translation>%1 (%2) is written to %3, as entry %4 of the ledger.</translation>
    </message>
    <message>
        <source>write: the draft, a JSON object.</source>
        <translation>write: the draft, a JSON object.</translation>
    </message>
    <message>
        <source>write: about this alarm.</source>
        <translation>write: about this alarm.</translation>
    </message>
    <message>
        <source>write --alarm: category of the standard, such as Met.</source>
        <translation>write --alarm: category of the standard, such as Met.</translation>
    </message>
    <message>
        <source>write --alarm: until when it is in force.</source>
        <translation>write --alarm: until when it is in force.</translation>
    </message>
    <message>
        <source>write: an exercise, and no warning.</source>
        <translation>write: an exercise, and no warning.</translation>
    </message>
    <message>
        <source>write: a test, and no warning.</source>
        <translation>write: a test, and no warning.</translation>
    </message>
    <message>
        <source>write: the file, which must not be there yet.</source>
        <translation>write: the file, which must not be there yet.</translation>
    </message>
    <message>
        <source>write takes --out FILE and either --file FILE or --alarm RULE|UNIT, and no --at.</source>
        <translation>write takes --out FILE and either --file FILE or --alarm RULE|UNIT, and no --at.</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>There is a file of that name already.</translation>
    </message>
    <message>
        <source>The ledger has the warning as entry %1, and the file is not there: %2</source>
        <translation>The ledger has the warning as entry %1, and the file is not there: %2</translation>
    </message>
    <message>
        <source>Nothing: list what is in force. write: write a warning as a CAP file.</source>
        <translation>Nothing: list what is in force. write: write a warning as a CAP file.</translation>
    </message>
    <message>
        <source>bulletins takes nothing, or write.</source>
        <translation>bulletins takes nothing, or write.</translation>
    </message>
    <message>
        <source>A report is of a shift, or of the days --from and --to.</source>
        <translation>A report is of a shift, or of the days --from and --to.</translation>
    </message>
    <message>
        <source>The pack has no shift “%1”.</source>
        <translation>The pack has no shift “%1”.</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>From %1 to %2</translation>
    </message>
    <message>
        <source>report, hand-over: a shift of the pack.</source>
        <translation>report, hand-over: a shift of the pack.</translation>
    </message>
    <message>
        <source>report: the day on which that shift begins; today.</source>
        <translation>report: the day on which that shift begins; today.</translation>
    </message>
    <message>
        <source>alarms hand-over takes one text.</source>
        <translation>alarms hand-over takes one text.</translation>
    </message>
    <message>
        <source>Nothing: list them. history: what happened to one. acknowledge, confirm, shelve, unshelve, remove, return, comment, assign. report: a shift, or --from and --to. hand-over TEXT: a note to those who take over. export: what happened to all of them into --file.</source>
        <translation>Nothing: list them. history: what happened to one. acknowledge, confirm, shelve, unshelve, remove, return, comment, assign. report: a shift, or --from and --to. hand-over TEXT: a note to those who take over. export: what happened to all of them into --file.</translation>
    </message>
    <message>
        <source>try ID: a trial by a channel of notify.json, to everybody who has an address there.</source>
        <translation>try ID: a trial by a channel of notify.json, to everybody who has an address there.</translation>
    </message>
    <message>
        <source>channels takes: try ID.</source>
        <translation>channels takes: try ID.</translation>
    </message>
    <message>
        <source>No program runs the feeds of this data folder, so nobody tells; “toancanh-cli collect” does.</source>
        <translation>No program runs the feeds of this data folder, so nobody tells; “toancanh-cli collect” does.</translation>
    </message>
    <message>
        <source>The trial is on its way.</source>
        <translation>The trial is on its way.</translation>
    </message>
    <message>
        <source>Nothing: list them. show: one and its history. issue: give a new one. progress, extend, report, close, reopen, withdraw, comment. export: all of them with their histories into --file.</source>
        <translation>Nothing: list them. show: one and its history. issue: give a new one. progress, extend, report, close, reopen, withdraw, comment. export: all of them with their histories into --file.</translation>
    </message>
    <message>
        <source>export: the file to write, NAME.json or NAME.csv.</source>
        <translation>export: the file to write, NAME.json or NAME.csv.</translation>
    </message>
    <message>
        <source>export: replace the file if it is there.</source>
        <translation>export: replace the file if it is there.</translation>
    </message>
    <message>
        <source>export, report: first day.</source>
        <translation>export, report: first day.</translation>
    </message>
    <message>
        <source>export, report: day after the last.</source>
        <translation>export, report: day after the last.</translation>
    </message>
    <message>
        <source>export needs --file NAME.json or --file NAME.csv.</source>
        <translation>export needs --file NAME.json or --file NAME.csv.</translation>
    </message>
    <message>
        <source>%1 is there already. Replace it with --force.</source>
        <translation>%1 is there already. Replace it with --force.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>The program</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarms</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Per hour</translation>
    </message>
    <message>
        <source>Most in 10 min</source>
        <translation>Most in 10 min</translation>
    </message>
    <message>
        <source>% in flood</source>
        <translation>% in flood</translation>
    </message>
    <message>
        <source>Over 24 h</source>
        <translation>Over 24 h</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critical</translation>
    </message>
    <message>
        <source>High</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Median to acknowledge</source>
        <translation>Median to acknowledge</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90 % within</translation>
    </message>
    <message>
        <source>Chattering</source>
        <translation>Chattering</translation>
    </message>
    <message>
        <source>--%1 takes a number above zero.</source>
        <translation>--%1 takes a number above zero.</translation>
    </message>
    <message>
        <source>wall takes page ID, next, previous, hold, resume, play PLAYLIST, meet SECTOR, end-meeting, message TEXT, clear, open, close or status.</source>
        <translation>wall takes page ID, next, previous, hold, resume, play PLAYLIST, meet SECTOR, end-meeting, message TEXT, clear, open, close or status.</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>screen</translation>
    </message>
    <message>
        <source>page</source>
        <translation>page</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>mode</translation>
    </message>
    <message>
        <source>until</source>
        <translation>until</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>Only the wall on this screen.</source>
        <translation>Only the wall on this screen.</translation>
    </message>
    <message>
        <source>hold and message: for so long.</source>
        <translation>hold and message: for so long.</translation>
    </message>
    <message>
        <source>open: begin with this page.</source>
        <translation>open: begin with this page.</translation>
    </message>
    <message>
        <source>open: play this playlist.</source>
        <translation>open: play this playlist.</translation>
    </message>
    <message>
        <source>open: height of the picture, in metres.</source>
        <translation>open: height of the picture, in metres.</translation>
    </message>
    <message>
        <source>open: distance of the farthest seat, in metres (or picture heights, without --picture-height).</source>
        <translation>open: distance of the farthest seat, in metres (or picture heights, without --picture-height).</translation>
    </message>
    <message>
        <source>page ID, next, previous, hold, resume, play PLAYLIST, meet SECTOR, end-meeting, message TEXT, clear, open, close or status.</source>
        <translation>page ID, next, previous, hold, resume, play PLAYLIST, meet SECTOR, end-meeting, message TEXT, clear, open, close or status.</translation>
    </message>
    <message>
        <source>No wall is shown from this data folder.</source>
        <translation>No wall is shown from this data folder.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tiles</translation>
    </message>
    <message>
        <source>There is no page “%1” in the pack.</source>
        <translation>There is no page “%1” in the pack.</translation>
    </message>
    <message>
        <source>A page is one JSON object, shorter than 64 KiB, as “page show” prints it.</source>
        <translation>A page is one JSON object, shorter than 64 KiB, as “page show” prints it.</translation>
    </message>
    <message>
        <source>The page is too long: it is shorter than 64 KiB.</source>
        <translation>The page is too long: it is shorter than 64 KiB.</translation>
    </message>
    <message>
        <source>list: the pages of the data folder&apos;s pack. show ID: one, as JSON. save FILE: puts that JSON into the pack (- for the standard input). remove ID: takes a page out.</source>
        <translation>list: the pages of the data folder&apos;s pack. show ID: one, as JSON. save FILE: puts that JSON into the pack (- for the standard input). remove ID: takes a page out.</translation>
    </message>
    <message>
        <source>page takes list, show ID, save FILE or remove ID.</source>
        <translation>page takes list, show ID, save FILE or remove ID.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>%1 at %2 (found late)</source>
        <translation>%1 at %2 (found late)</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>the program</translation>
    </message>
</context>
<context>
    <name>ClockTile</name>
    <message>
        <source>lunar %1</source>
        <translation>lunar %1</translation>
    </message>
    <message>
        <source>lunar %1 (leap month)</source>
        <translation>lunar %1 (leap month)</translation>
    </message>
</context>
<context>
    <name>CommandMessage</name>
    <message>
        <source>A command is one JSON object on one line, shorter than 64 KiB.</source>
        <translation>A command is one JSON object on one line, shorter than 64 KiB.</translation>
    </message>
    <message>
        <source>The two programs speak different versions of the command socket.</source>
        <translation>The two programs speak different versions of the command socket.</translation>
    </message>
    <message>
        <source>The command “%1” has a wrong argument.</source>
        <translation>The command “%1” has a wrong argument.</translation>
    </message>
    <message>
        <source>The command “%1” is unknown.</source>
        <translation>The command “%1” is unknown.</translation>
    </message>
    <message>
        <source>The answer of the other program cannot be read.</source>
        <translation>The answer of the other program cannot be read.</translation>
    </message>
    <message>
        <source>The program is ending. Nothing was done.</source>
        <translation>The program is ending. Nothing was done.</translation>
    </message>
</context>
<context>
    <name>CommandSocket</name>
    <message>
        <source>The command socket cannot be made; other programs cannot send commands.</source>
        <translation>The command socket cannot be made; other programs cannot send commands.</translation>
    </message>
    <message>
        <source>No program of Toàn Cảnh runs on this data folder.</source>
        <translation>No program of Toàn Cảnh runs on this data folder.</translation>
    </message>
    <message>
        <source>The program that owns the data folder cannot be reached.</source>
        <translation>The program that owns the data folder cannot be reached.</translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>no figure of last year to compare with</source>
        <translation>no figure of last year to compare with</translation>
    </message>
    <message>
        <source>↗ %1 times last year&apos;s</source>
        <translation>↗ %1 times last year&apos;s</translation>
    </message>
    <message>
        <source>%1 %2 points on last year</source>
        <translation>%1 %2 points on last year</translation>
    </message>
    <message>
        <source>%1 %2 % on last year</source>
        <translation>%1 %2 % on last year</translation>
    </message>
    <message>
        <source>no figure of the period before</source>
        <translation>no figure of the period before</translation>
    </message>
    <message>
        <source>↗ %1 times the period before</source>
        <translation>↗ %1 times the period before</translation>
    </message>
    <message>
        <source>%1 %2 points on the period before</source>
        <translation>%1 %2 points on the period before</translation>
    </message>
    <message>
        <source>%1 %2 % on the period before</source>
        <translation>%1 %2 % on the period before</translation>
    </message>
    <message>
        <source>no figure of last year so far</source>
        <translation>no figure of last year so far</translation>
    </message>
    <message>
        <source>this year so far: ↗ %1 times last year&apos;s</source>
        <translation>this year so far: ↗ %1 times last year&apos;s</translation>
    </message>
    <message>
        <source>this year so far: %1 %2 points on last year</source>
        <translation>this year so far: %1 %2 points on last year</translation>
    </message>
    <message>
        <source>this year so far: %1 %2 % on last year</source>
        <translation>this year so far: %1 %2 % on last year</translation>
    </message>
    <message>
        <source>no figure of a usual day</source>
        <translation>no figure of a usual day</translation>
    </message>
    <message>
        <source>↗ %1 times a usual day</source>
        <translation>↗ %1 times a usual day</translation>
    </message>
    <message>
        <source>%1 %2 points on a usual day</source>
        <translation>%1 %2 points on a usual day</translation>
    </message>
    <message>
        <source>%1 %2 % on a usual day</source>
        <translation>%1 %2 % on a usual day</translation>
    </message>
    <message>
        <source>no figure of the same weekday last year</source>
        <translation>no figure of the same weekday last year</translation>
    </message>
    <message>
        <source>↗ %1 times the same weekday last year</source>
        <translation>↗ %1 times the same weekday last year</translation>
    </message>
    <message>
        <source>%1 %2 points on the same weekday last year</source>
        <translation>%1 %2 points on the same weekday last year</translation>
    </message>
    <message>
        <source>%1 %2 % on the same weekday last year</source>
        <translation>%1 %2 % on the same weekday last year</translation>
    </message>
    <message>
        <source>no figure of the same weekday last month</source>
        <translation>no figure of the same weekday last month</translation>
    </message>
    <message>
        <source>↗ %1 times the same weekday last month</source>
        <translation>↗ %1 times the same weekday last month</translation>
    </message>
    <message>
        <source>%1 %2 points on the same weekday last month</source>
        <translation>%1 %2 points on the same weekday last month</translation>
    </message>
    <message>
        <source>%1 %2 % on the same weekday last month</source>
        <translation>%1 %2 % on the same weekday last month</translation>
    </message>
    <message>
        <source>%1, the months of Tết together</source>
        <translation>%1, the months of Tết together</translation>
    </message>
    <message>
        <source>%1, per working day</source>
        <translation>%1, per working day</translation>
    </message>
    <message>
        <source>%1, Tết has moved</source>
        <translation>%1, Tết has moved</translation>
    </message>
    <message>
        <source>The first day of Tết is %1</source>
        <translation>The first day of Tết is %1</translation>
    </message>
    <message>
        <source>The first day of Tết is %1, and %2 in the year compared with</source>
        <translation>The first day of Tết is %1, and %2 in the year compared with</translation>
    </message>
    <message>
        <source>; Tết days %1 against %2, working days %3 against %4</source>
        <translation>; Tết days %1 against %2, working days %3 against %4</translation>
    </message>
    <message>
        <source> (holidays by law, not listed by the province)</source>
        <translation> (holidays by law, not listed by the province)</translation>
    </message>
</context>
<context>
    <name>CompiledFeed</name>
    <message>
        <source>the place is missing</source>
        <translation>the place is missing</translation>
    </message>
</context>
<context>
    <name>ConditionSentences</name>
    <message>
        <source>Usual on %1 from %2 to %3 h is %4 (±%5); today %6</source>
        <translation>Usual on %1 from %2 to %3 h is %4 (±%5); today %6</translation>
    </message>
    <message>
        <source>Usual on %1 until %2 h is %3 (±%4); today %5</source>
        <translation>Usual on %1 until %2 h is %3 (±%4); today %5</translation>
    </message>
    <message>
        <source>Usual on %1 is %2 (±%3); on %4 it was %5</source>
        <translation>Usual on %1 is %2 (±%3); on %4 it was %5</translation>
    </message>
    <message>
        <source>Rose by %1 in %2, to %3</source>
        <translation>Rose by %1 in %2, to %3</translation>
    </message>
    <message>
        <source>Fell by %1 in %2, to %3</source>
        <translation>Fell by %1 in %2, to %3</translation>
    </message>
    <message>
        <source>%1: %2, %3 above level %4 (%5)</source>
        <translation>%1: %2, %3 above level %4 (%5)</translation>
    </message>
    <message>
        <source>%1: %2, %3 below level %4 (%5)</source>
        <translation>%1: %2, %3 below level %4 (%5)</translation>
    </message>
    <message>
        <source>Expected on %1: %2 (±%3); the target is %4; likelihood of missing it: %5</source>
        <translation>Expected on %1: %2 (±%3); the target is %4; likelihood of missing it: %5</translation>
    </message>
    <message>
        <source>%1 north, %2 east</source>
        <translation>%1 north, %2 east</translation>
    </message>
    <message>
        <source>%1 at %2, %3</source>
        <translation>%1 at %2, %3</translation>
    </message>
    <message>
        <source>At %1, %2</source>
        <translation>At %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more station(s)</source>
        <translation>
            <numerusform>%n more station</numerusform>
            <numerusform>%n more stations</numerusform>
        </translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>above %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>below %1</translation>
    </message>
    <message>
        <source>%1 sure: %2 to %3</source>
        <translation>%1 sure: %2 to %3</translation>
    </message>
    <message>
        <source>%1 sure: not before %2</source>
        <translation>%1 sure: not before %2</translation>
    </message>
    <message>
        <source>in %1 tests on the past a month was %2 off on average, last year&apos;s figure %3</source>
        <translation>in %1 tests on the past a month was %2 off on average, last year&apos;s figure %3</translation>
    </message>
    <message>
        <source>It is %1 already</source>
        <translation>It is %1 already</translation>
    </message>
    <message>
        <source>Expected on %1: %2 (±%3), so %4</source>
        <translation>Expected on %1: %2 (±%3), so %4</translation>
    </message>
    <message>
        <source>Expected to be %1 on %2 (%3)</source>
        <translation>Expected to be %1 on %2 (%3)</translation>
    </message>
    <message>
        <source>likelihood by %1: %2</source>
        <translation>likelihood by %1: %2</translation>
    </message>
</context>
<context>
    <name>ConnectorFactory</name>
    <message>
        <source>No address is known for the endpoint “%1”.</source>
        <translation>No address is known for the endpoint “%1”.</translation>
    </message>
    <message>
        <source>There is no connector of the type “%1”.</source>
        <translation>There is no connector of the type “%1”.</translation>
    </message>
    <message>
        <source>“%1” is no address that begins with http:// or https://.</source>
        <translation>“%1” is no address that begins with http:// or https://.</translation>
    </message>
    <message>
        <source>“%1” is no address that begins with ws:// or wss://.</source>
        <translation>“%1” is no address that begins with ws:// or wss://.</translation>
    </message>
</context>
<context>
    <name>ContentDecoder</name>
    <message>
        <source>The answer is larger than %1 MiB.</source>
        <translation>The answer is larger than %1 MiB.</translation>
    </message>
    <message>
        <source>The answer is packed, and damaged.</source>
        <translation>The answer is packed, and damaged.</translation>
    </message>
    <message>
        <source>The answer is packed, and was cut before its end.</source>
        <translation>The answer is packed, and was cut before its end.</translation>
    </message>
    <message>
        <source>The server sent an encoding that was not asked for: %1</source>
        <translation>The server sent an encoding that was not asked for: %1</translation>
    </message>
</context>
<context>
    <name>CountHistory</name>
    <message>
        <source>The counts of a record are damaged.</source>
        <translation>The counts of a record are damaged.</translation>
    </message>
</context>
<context>
    <name>CsvDecoder</name>
    <message>
        <source>The column “%1” is missing.</source>
        <translation>The column “%1” is missing.</translation>
    </message>
    <message>
        <source>The payload is not in the declared encoding.</source>
        <translation>The payload is not in the declared encoding.</translation>
    </message>
    <message>
        <source>The payload is empty.</source>
        <translation>The payload is empty.</translation>
    </message>
    <message>
        <source>The payload is cut off in the middle of a quoted field.</source>
        <translation>The payload is cut off in the middle of a quoted field.</translation>
    </message>
    <message>
        <source>line %1 has %2 fields, the header has %3</source>
        <translation>line %1 has %2 fields, the header has %3</translation>
    </message>
    <message>
        <source>The column “%1” stands twice.</source>
        <translation>The column “%1” stands twice.</translation>
    </message>
    <message>
        <source>line %1 holds a byte that means nothing in the declared encoding</source>
        <translation>line %1 holds a byte that means nothing in the declared encoding</translation>
    </message>
    <message>
        <source>Not asked for: “%1”.</source>
        <translation>Not asked for: “%1”.</translation>
    </message>
</context>
<context>
    <name>DataFolder</name>
    <message>
        <source>The data folder cannot be made. Name one that you may write to with --data.</source>
        <translation>The data folder cannot be made. Name one that you may write to with --data.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and start again; nothing is lost.</source>
        <translation>The disk is full. Free some space and start again; nothing is lost.</translation>
    </message>
    <message>
        <source>The data folder cannot be written. Name one that you may write to with --data.</source>
        <translation>The data folder cannot be written. Name one that you may write to with --data.</translation>
    </message>
    <message>
        <source>Another program of Toàn Cảnh is running on this data folder. Close it, or name another one with --data.</source>
        <translation>Another program of Toàn Cảnh is running on this data folder. Close it, or name another one with --data.</translation>
    </message>
    <message>
        <source>The data folder lies on a network file system (%1), where a database can be damaged. Name a folder on a disk of this machine with --data.</source>
        <translation>The data folder lies on a network file system (%1), where a database can be damaged. Name a folder on a disk of this machine with --data.</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The disk is full. Free some space; nothing that was stored is lost.</source>
        <translation>The disk is full. Free some space; nothing that was stored is lost.</translation>
    </message>
    <message>
        <source>Another program holds the database. Close it, or name another folder with --data.</source>
        <translation>Another program holds the database. Close it, or name another folder with --data.</translation>
    </message>
    <message>
        <source>The database is damaged. Move the file aside; the feeds will fill a new one.</source>
        <translation>The database is damaged. Move the file aside; the feeds will fill a new one.</translation>
    </message>
    <message>
        <source>The database cannot be opened for writing. Check the folder&apos;s permissions.</source>
        <translation>The database cannot be opened for writing. Check the folder&apos;s permissions.</translation>
    </message>
    <message>
        <source>Reading or writing the database failed. Check the disk.</source>
        <translation>Reading or writing the database failed. Check the disk.</translation>
    </message>
</context>
<context>
    <name>DecoderFactory</name>
    <message>
        <source>There is no reader for the format “%1”.</source>
        <translation>There is no reader for the format “%1”.</translation>
    </message>
    <message>
        <source>There is no reader for the encoding “%1”.</source>
        <translation>There is no reader for the encoding “%1”.</translation>
    </message>
</context>
<context>
    <name>Decomposition</name>
    <message>
        <source>One of the periods has no denominator, so there is no change to explain.</source>
        <translation>One of the periods has no denominator, so there is no change to explain.</translation>
    </message>
    <message>
        <source>“%1” is no sum and no ratio of sums, so its change has no parts.</source>
        <translation>“%1” is no sum and no ratio of sums, so its change has no parts.</translation>
    </message>
    <message>
        <source>The measure “%1” has no dimension “%2”.</source>
        <translation>The measure “%1” has no dimension “%2”.</translation>
    </message>
    <message>
        <source>The figure of the days from %1 is missing (%2).</source>
        <translation>The figure of the days from %1 is missing (%2).</translation>
    </message>
</context>
<context>
    <name>DeskBell</name>
    <message>
        <source>New alarm: %1</source>
        <translation>New alarm: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new alarm(s), the gravest: %1</source>
        <translation>
            <numerusform>%n new alarm, the gravest: %1</numerusform>
            <numerusform>%n new alarms, the gravest: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskGroups</name>
    <message>
        <source>Of no single source</source>
        <translation>Of no single source</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>Without a common cause</source>
        <translation>Without a common cause</translation>
    </message>
    <message>
        <source>Cause: %1 · %2</source>
        <translation>Cause: %1 · %2</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Folder of the province pack.</source>
        <translation>Folder of the province pack.</translation>
    </message>
    <message>
        <source>Data folder.</source>
        <translation>Data folder.</translation>
    </message>
    <message>
        <source>Use this address for an endpoint of the pack.</source>
        <translation>Use this address for an endpoint of the pack.</translation>
    </message>
    <message>
        <source>Begin with this page.</source>
        <translation>Begin with this page.</translation>
    </message>
    <message>
        <source>Full screen, without a pointer.</source>
        <translation>Full screen, without a pointer.</translation>
    </message>
    <message>
        <source>Language: vi or en.</source>
        <translation>Language: vi or en.</translation>
    </message>
    <message>
        <source>Take this time as now, e.g. 2026-11-20T14:05; the feeds rest.</source>
        <translation>Take this time as now, e.g. 2026-11-20T14:05; the feeds rest.</translation>
    </message>
    <message>
        <source>Distance of the farthest seat in picture heights (1 to 40).</source>
        <translation>Distance of the farthest seat in picture heights (1 to 40).</translation>
    </message>
    <message>
        <source>Write the first complete frame to this file and end.</source>
        <translation>Write the first complete frame to this file and end.</translation>
    </message>
    <message>
        <source>Size of the window or picture.</source>
        <translation>Size of the window or picture.</translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT in pixels, from 640x360 to 16384x16384.</source>
        <translation>--size takes WIDTHxHEIGHT in pixels, from 640x360 to 16384x16384.</translation>
    </message>
    <message>
        <source>Name a pack with --pack, or a data folder that holds one with --data.</source>
        <translation>Name a pack with --pack, or a data folder that holds one with --data.</translation>
    </message>
    <message>
        <source>--endpoint takes NAME=ADDRESS.</source>
        <translation>--endpoint takes NAME=ADDRESS.</translation>
    </message>
    <message>
        <source>--lang takes vi or en.</source>
        <translation>--lang takes vi or en.</translation>
    </message>
    <message>
        <source>--screen takes a number from 0.</source>
        <translation>--screen takes a number from 0.</translation>
    </message>
    <message>
        <source>--seat takes a number from 1 to 40.</source>
        <translation>--seat takes a number from 1 to 40.</translation>
    </message>
    <message>
        <source>The pack has no page “%1”.</source>
        <translation>The pack has no page “%1”.</translation>
    </message>
    <message>
        <source>%1 (another program runs the feeds)</source>
        <translation>%1 (another program runs the feeds)</translation>
    </message>
    <message>
        <source>Open the desk instead of the wall.</source>
        <translation>Open the desk instead of the wall.</translation>
    </message>
    <message>
        <source>another program runs the feeds</source>
        <translation>another program runs the feeds</translation>
    </message>
    <message>
        <source>Only this screen: its number, from 0.</source>
        <translation>Only this screen: its number, from 0.</translation>
    </message>
    <message>
        <source>Colours of the wall: dark or light.</source>
        <translation>Colours of the wall: dark or light.</translation>
    </message>
    <message>
        <source>--theme takes dark or light.</source>
        <translation>--theme takes dark or light.</translation>
    </message>
    <message>
        <source>This wall is a window: start it with --wall.</source>
        <translation>This wall is a window: start it with --wall.</translation>
    </message>
    <message>
        <source>A wall is shown.</source>
        <translation>A wall is shown.</translation>
    </message>
    <message>
        <source>Past moment: %1</source>
        <translation>Past moment: %1</translation>
    </message>
</context>
<context>
    <name>DirectiveDetail</name>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>Supporting</source>
        <translation>Supporting</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message numerus="yes">
        <source>%1 (extended %n time(s))</source>
        <translation>
            <numerusform>%1 (extended %n time)</numerusform>
            <numerusform>%1 (extended %n times)</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Before → now</source>
        <translation>Before → now</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Before → after</translation>
    </message>
    <message>
        <source>By data</source>
        <translation>By data</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Closed by data</source>
        <translation>Closed by data</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>the program</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>the last 30 days</translation>
    </message>
    <message>
        <source>dashed: when it was issued</source>
        <translation>dashed: when it was issued</translation>
    </message>
    <message>
        <source>thin: where data close it</source>
        <translation>thin: where data close it</translation>
    </message>
    <message>
        <source>No chart: the indicator has no figure now that may be trusted.</source>
        <translation>No chart: the indicator has no figure now that may be trusted.</translation>
    </message>
</context>
<context>
    <name>DirectiveDraft</name>
    <message>
        <source>Settle: %1</source>
        <translation>Settle: %1</translation>
    </message>
    <message>
        <source>Settle: %1 (%2)</source>
        <translation>Settle: %1 (%2)</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>Say what is to be done.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) too many.</source>
        <translation>
            <numerusform>%n letter too many.</numerusform>
            <numerusform>%n letters too many.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the leader who gives it.</source>
        <translation>Name the leader who gives it.</translation>
    </message>
    <message>
        <source>Choose who is in charge from the list.</source>
        <translation>Choose who is in charge from the list.</translation>
    </message>
    <message>
        <source>Who is in charge does not support too.</source>
        <translation>Who is in charge does not support too.</translation>
    </message>
    <message>
        <source>Choose the last day.</source>
        <translation>Choose the last day.</translation>
    </message>
    <message>
        <source>The last day lies in the past.</source>
        <translation>The last day lies in the past.</translation>
    </message>
    <message>
        <source>The last day lies more than ten years ahead.</source>
        <translation>The last day lies more than ten years ahead.</translation>
    </message>
    <message>
        <source>Data can close it only when it is about an indicator.</source>
        <translation>Data can close it only when it is about an indicator.</translation>
    </message>
    <message>
        <source>1 to 366 days on end.</source>
        <translation>1 to 366 days on end.</translation>
    </message>
</context>
<context>
    <name>DirectiveFilter</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Being carried out</source>
        <translation>Being carried out</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>Due this week</translation>
    </message>
    <message>
        <source>Reported, waiting for agreement</source>
        <translation>Reported, waiting for agreement</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
</context>
<context>
    <name>DirectiveJournal</name>
    <message>
        <source>There is no department “%1” in the pack.</source>
        <translation>There is no department “%1” in the pack.</translation>
    </message>
    <message>
        <source>There is no unit “%1” today.</source>
        <translation>There is no unit “%1” today.</translation>
    </message>
    <message>
        <source>Nothing of this kind happens to a directive.</source>
        <translation>Nothing of this kind happens to a directive.</translation>
    </message>
    <message>
        <source>There is no indicator “%1” in the pack.</source>
        <translation>There is no indicator “%1” in the pack.</translation>
    </message>
    <message>
        <source>There is no alarm rule “%1” in the pack.</source>
        <translation>There is no alarm rule “%1” in the pack.</translation>
    </message>
    <message>
        <source>There is no directive “%1”.</source>
        <translation>There is no directive “%1”.</translation>
    </message>
</context>
<context>
    <name>DirectiveJson</name>
    <message>
        <source>A directive takes no such “%1”.</source>
        <translation>A directive takes no such “%1”.</translation>
    </message>
</context>
<context>
    <name>DirectiveReminder</name>
    <message numerus="yes">
        <source>Directive %1 is overdue by %n day(s)</source>
        <translation>
            <numerusform>Directive %1 is overdue by %n day</numerusform>
            <numerusform>Directive %1 is overdue by %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Directive %1 is due today</source>
        <translation>Directive %1 is due today</translation>
    </message>
    <message numerus="yes">
        <source>Directive %1 is due in %n day(s)</source>
        <translation>
            <numerusform>Directive %1 is due in %n day</numerusform>
            <numerusform>Directive %1 is due in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>In charge: %1</source>
        <translation>In charge: %1</translation>
    </message>
    <message>
        <source>Last day: %1</source>
        <translation>Last day: %1</translation>
    </message>
    <message>
        <source>Done: %1 %</source>
        <translation>Done: %1 %</translation>
    </message>
    <message>
        <source>Directive: %1</source>
        <translation>Directive: %1</translation>
    </message>
</context>
<context>
    <name>DirectiveRow</name>
    <message>
        <source>overdue</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>due soon</translation>
    </message>
    <message>
        <source>Newly given</source>
        <translation>Newly given</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>Reported, waiting for agreement</source>
        <translation>Reported, waiting for agreement</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
</context>
<context>
    <name>DirectiveText</name>
    <message>
        <source>reported on %1</source>
        <translation>reported on %1</translation>
    </message>
    <message>
        <source>closed by data on %1</source>
        <translation>closed by data on %1</translation>
    </message>
    <message>
        <source>closed on %1</source>
        <translation>closed on %1</translation>
    </message>
    <message>
        <source>withdrawn on %1</source>
        <translation>withdrawn on %1</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>overdue by %n day</numerusform>
            <numerusform>overdue by %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>due today</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: unchanged</source>
        <translation>%1: unchanged</translation>
    </message>
    <message>
        <source>%1: better</source>
        <translation>%1: better</translation>
    </message>
    <message>
        <source>%1: worse</source>
        <translation>%1: worse</translation>
    </message>
    <message numerus="yes">
        <source>closed by data: at or above %1, %n day(s) on end</source>
        <translation>
            <numerusform>closed by data: at or above %1, %n day on end</numerusform>
            <numerusform>closed by data: at or above %1, %n days on end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>closed by data: at or below %1, %n day(s) on end</source>
        <translation>
            <numerusform>closed by data: at or below %1, %n day on end</numerusform>
            <numerusform>closed by data: at or below %1, %n days on end</numerusform>
        </translation>
    </message>
    <message>
        <source>being carried out</source>
        <translation>being carried out</translation>
    </message>
    <message>
        <source>reported as done</source>
        <translation>reported as done</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>Reported as done</source>
        <translation>Reported as done</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>New directive…</source>
        <translation>New directive…</translation>
    </message>
    <message>
        <source>Progress…</source>
        <translation>Progress…</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Extend…</translation>
    </message>
    <message>
        <source>Report as done…</source>
        <translation>Report as done…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Reopen…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Comment…</translation>
    </message>
</context>
<context>
    <name>DirectiveTile</name>
    <message>
        <source>Directives</source>
        <translation>Directives</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>being carried out</source>
        <translation>being carried out</translation>
    </message>
    <message>
        <source>waiting for agreement</source>
        <translation>waiting for agreement</translation>
    </message>
    <message>
        <source>No directive is being carried out</source>
        <translation>No directive is being carried out</translation>
    </message>
    <message>
        <source>The directives cannot be read</source>
        <translation>The directives cannot be read</translation>
    </message>
</context>
<context>
    <name>Directives</name>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>reported as done</source>
        <translation>reported as done</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>A directive needs its content.</source>
        <translation>A directive needs its content.</translation>
    </message>
    <message>
        <source>A directive says what is to be done, in up to %1 letters.</source>
        <translation>A directive says what is to be done, in up to %1 letters.</translation>
    </message>
    <message>
        <source>A directive names the leader who gives it.</source>
        <translation>A directive names the leader who gives it.</translation>
    </message>
    <message>
        <source>A directive names one department or one unit in charge.</source>
        <translation>A directive names one department or one unit in charge.</translation>
    </message>
    <message>
        <source>The last day of a directive lies between today and ten years from now.</source>
        <translation>The last day of a directive lies between today and ten years from now.</translation>
    </message>
    <message>
        <source>Data can settle a directive about an indicator, by a limit that holds for 1 to 366 days.</source>
        <translation>Data can settle a directive about an indicator, by a limit that holds for 1 to 366 days.</translation>
    </message>
    <message>
        <source>There is no directive “%1”.</source>
        <translation>There is no directive “%1”.</translation>
    </message>
    <message>
        <source>Directive %1 is %2: this cannot be done with it.</source>
        <translation>Directive %1 is %2: this cannot be done with it.</translation>
    </message>
    <message>
        <source>A text has up to %1 letters.</source>
        <translation>A text has up to %1 letters.</translation>
    </message>
    <message>
        <source>Progress is told in percent, 0 to 100.</source>
        <translation>Progress is told in percent, 0 to 100.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Say why.</translation>
    </message>
    <message>
        <source>A new last day does not lie before the one that was ordered.</source>
        <translation>A new last day does not lie before the one that was ordered.</translation>
    </message>
    <message>
        <source>That is the last day already.</source>
        <translation>That is the last day already.</translation>
    </message>
    <message>
        <source>The number of a directive and the name of its leader have up to %1 letters each.</source>
        <translation>The number of a directive and the name of its leader have up to %1 letters each.</translation>
    </message>
</context>
<context>
    <name>DurableFile</name>
    <message>
        <source>The disk is full. Free some space; nothing that was stored is lost.</source>
        <translation>The disk is full. Free some space; nothing that was stored is lost.</translation>
    </message>
    <message>
        <source>A file cannot be written. Check the disk and the permissions.</source>
        <translation>A file cannot be written. Check the disk and the permissions.</translation>
    </message>
</context>
<context>
    <name>ExpositionDecoder</name>
    <message>
        <source>The payload is empty.</source>
        <translation>The payload is empty.</translation>
    </message>
    <message>
        <source>line %1 does not end and may be cut off</source>
        <translation>line %1 does not end and may be cut off</translation>
    </message>
    <message>
        <source>line %1 is no sample of the exposition format</source>
        <translation>line %1 is no sample of the exposition format</translation>
    </message>
    <message>
        <source>line %1 has a time that is none</source>
        <translation>line %1 has a time that is none</translation>
    </message>
</context>
<context>
    <name>FeedHealth</name>
    <message>
        <source>Data sources</source>
        <translation>Data sources</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Last data</source>
        <translation>Last data</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>No source is set up</source>
        <translation>No source is set up</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>no data yet</translation>
    </message>
    <message>
        <source>current</source>
        <translation>current</translation>
    </message>
    <message>
        <source>late</source>
        <translation>late</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>disconnected</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>name look-up</source>
        <translation>name look-up</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>connection</translation>
    </message>
    <message>
        <source>encryption</source>
        <translation>encryption</translation>
    </message>
    <message>
        <source>answer of the server</source>
        <translation>answer of the server</translation>
    </message>
    <message>
        <source>content</source>
        <translation>content</translation>
    </message>
    <message>
        <source>format</source>
        <translation>format</translation>
    </message>
    <message>
        <source>mapping</source>
        <translation>mapping</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>checks</translation>
    </message>
    <message>
        <source>our own storage</source>
        <translation>our own storage</translation>
    </message>
    <message>
        <source>credentials</source>
        <translation>credentials</translation>
    </message>
</context>
<context>
    <name>FeedProfile</name>
    <message>
        <source>“%1” is in no row any more.</source>
        <translation>“%1” is in no row any more.</translation>
    </message>
    <message>
        <source>“%1” is in no row any more; new is “%2”. If it was renamed, the mapping must follow.</source>
        <translation>“%1” is in no row any more; new is “%2”. If it was renamed, the mapping must follow.</translation>
    </message>
    <message>
        <source>“%1” used to come as another type: texts, numbers and yes or no are told apart.</source>
        <translation>“%1” used to come as another type: texts, numbers and yes or no are told apart.</translation>
    </message>
    <message>
        <source>The numbers of “%1” lie far from all that came before: another unit or scale? They are shown as suspect.</source>
        <translation>The numbers of “%1” lie far from all that came before: another unit or scale? They are shown as suspect.</translation>
    </message>
</context>
<context>
    <name>FieldReader</name>
    <message>
        <source>a nested structure stands where a plain value is expected</source>
        <translation>a nested structure stands where a plain value is expected</translation>
    </message>
    <message>
        <source>the field is required and empty</source>
        <translation>the field is required and empty</translation>
    </message>
    <message>
        <source>a text is expected</source>
        <translation>a text is expected</translation>
    </message>
    <message>
        <source>the value is not in the declared list</source>
        <translation>the value is not in the declared list</translation>
    </message>
    <message>
        <source>the decimal sign of this field is not declared, and numbers are never guessed</source>
        <translation>the decimal sign of this field is not declared, and numbers are never guessed</translation>
    </message>
    <message>
        <source>this is no number in the declared convention</source>
        <translation>this is no number in the declared convention</translation>
    </message>
    <message>
        <source>a number is expected</source>
        <translation>a number is expected</translation>
    </message>
    <message>
        <source>the number is not finite</source>
        <translation>the number is not finite</translation>
    </message>
    <message>
        <source>a whole number is expected</source>
        <translation>a whole number is expected</translation>
    </message>
    <message>
        <source>the value lies below the least that is possible (%1)</source>
        <translation>the value lies below the least that is possible (%1)</translation>
    </message>
    <message>
        <source>the value lies above the greatest that is possible (%1)</source>
        <translation>the value lies above the greatest that is possible (%1)</translation>
    </message>
    <message>
        <source>this is no time in the declared format</source>
        <translation>this is no time in the declared format</translation>
    </message>
    <message>
        <source>a time is expected</source>
        <translation>a time is expected</translation>
    </message>
    <message>
        <source>this is no real date or time in the declared format</source>
        <translation>this is no real date or time in the declared format</translation>
    </message>
    <message>
        <source>yes or no is expected</source>
        <translation>yes or no is expected</translation>
    </message>
</context>
<context>
    <name>FigureReader</name>
    <message>
        <source>A figure belongs to no series.</source>
        <translation>A figure belongs to no series.</translation>
    </message>
</context>
<context>
    <name>FigureRow</name>
    <message>
        <source>estimate</source>
        <translation>estimate</translation>
    </message>
    <message>
        <source>this indicator is not in the province pack</source>
        <translation>this indicator is not in the province pack</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>not computed yet</translation>
    </message>
    <message>
        <source>%1 by now</source>
        <translation>%1 by now</translation>
    </message>
    <message numerus="yes">
        <source>and %n more figure(s)</source>
        <translation>
            <numerusform>and %n more figure</numerusform>
            <numerusform>and %n more figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them out of line</source>
        <translation>
            <numerusform>%1, %n of them out of line</numerusform>
            <numerusform>%1, %n of them out of line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n without a current figure</source>
        <translation>
            <numerusform>%1, %n without a current figure</numerusform>
            <numerusform>%1, %n without a current figure</numerusform>
        </translation>
    </message>
    <message>
        <source>the period is not over</source>
        <translation>the period is not over</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>target %1</translation>
    </message>
    <message>
        <source>difference %1</source>
        <translation>difference %1</translation>
    </message>
</context>
<context>
    <name>FileErrors</name>
    <message>
        <source>The file is larger than %1 MiB.</source>
        <translation>The file is larger than %1 MiB.</translation>
    </message>
    <message>
        <source>The folder does not hold “%1”, by which it is known: what should be mounted there may not be.</source>
        <translation>The folder does not hold “%1”, by which it is known: what should be mounted there may not be.</translation>
    </message>
</context>
<context>
    <name>FilePickup</name>
    <message>
        <source>The file “%1” was read and cannot be moved to %2. It stays where it is and is not read again.</source>
        <translation>The file “%1” was read and cannot be moved to %2. It stays where it is and is not read again.</translation>
    </message>
</context>
<context>
    <name>Flood</name>
    <message numerus="yes">
        <source>◆ Flood: %n alarm(s) since %1</source>
        <translation>
            <numerusform>◆ Flood: %n alarm since %1</numerusform>
            <numerusform>◆ Flood: %n alarms since %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It began with: %1 · %2. Look there for the cause.</source>
        <translation>It began with: %1 · %2. Look there for the cause.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Monday</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>under a minute</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>The formula “%1” cannot be read: %2</source>
        <translation>The formula “%1” cannot be read: %2</translation>
    </message>
    <message>
        <source>The formula “%1” assigns a value; equal is written ==.</source>
        <translation>The formula “%1” assigns a value; equal is written ==.</translation>
    </message>
    <message>
        <source>The formula “%1” is several expressions; it must be one.</source>
        <translation>The formula “%1” is several expressions; it must be one.</translation>
    </message>
</context>
<context>
    <name>GeoJsonDecoder</name>
    <message>
        <source>the member of the collection is no Feature</source>
        <translation>the member of the collection is no Feature</translation>
    </message>
    <message>
        <source>The payload says that its coordinates are of no known reference system.</source>
        <translation>The payload says that its coordinates are of no known reference system.</translation>
    </message>
    <message>
        <source>The payload has a coordinate reference system that cannot be read.</source>
        <translation>The payload has a coordinate reference system that cannot be read.</translation>
    </message>
    <message>
        <source>The coordinates are in “%1”, not in WGS 84: ask the source for CRS84.</source>
        <translation>The coordinates are in “%1”, not in WGS 84: ask the source for CRS84.</translation>
    </message>
    <message>
        <source>The payload is no FeatureCollection of GeoJSON.</source>
        <translation>The payload is no FeatureCollection of GeoJSON.</translation>
    </message>
    <message>
        <source>The collection says that it has %1 features, and has %2.</source>
        <translation>The collection says that it has %1 features, and has %2.</translation>
    </message>
    <message>
        <source>a %1 has no longitude and latitude of its own</source>
        <translation>a %1 has no longitude and latitude of its own</translation>
    </message>
    <message>
        <source>the position is no pair of numbers</source>
        <translation>the position is no pair of numbers</translation>
    </message>
    <message>
        <source>the geometry has no type</source>
        <translation>the geometry has no type</translation>
    </message>
</context>
<context>
    <name>HeatPanel</name>
    <message>
        <source>least %1 (%2)</source>
        <translation>least %1 (%2)</translation>
    </message>
    <message>
        <source>greatest %1 (%2)</source>
        <translation>greatest %1 (%2)</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>no data</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sun</translation>
    </message>
</context>
<context>
    <name>HttpCredentials</name>
    <message>
        <source>The secret “%1” has signs that cannot stand in a header.</source>
        <translation>The secret “%1” has signs that cannot stand in a header.</translation>
    </message>
</context>
<context>
    <name>HttpExchange</name>
    <message>
        <source>The server&apos;s certificate is for another name.</source>
        <translation>The server&apos;s certificate is for another name.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not to be trusted: %1</source>
        <translation>The server&apos;s certificate is not to be trusted: %1</translation>
    </message>
    <message>
        <source>The name of the server is unknown.</source>
        <translation>The name of the server is unknown.</translation>
    </message>
    <message>
        <source>Nobody answers there.</source>
        <translation>Nobody answers there.</translation>
    </message>
    <message>
        <source>It does not let us through to the server.</source>
        <translation>It does not let us through to the server.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>The server did not answer in time.</translation>
    </message>
    <message>
        <source>The server and this program find no common TLS.</source>
        <translation>The server and this program find no common TLS.</translation>
    </message>
    <message>
        <source>The certificates of whom to trust cannot be read.</source>
        <translation>The certificates of whom to trust cannot be read.</translation>
    </message>
    <message>
        <source>The certificate that the feed is to show and its key do not belong together.</source>
        <translation>The certificate that the feed is to show and its key do not belong together.</translation>
    </message>
    <message>
        <source>What answers there does not speak HTTP.</source>
        <translation>What answers there does not speak HTTP.</translation>
    </message>
    <message>
        <source>The server ended the connection without an answer.</source>
        <translation>The server ended the connection without an answer.</translation>
    </message>
    <message>
        <source>The connection broke: %1</source>
        <translation>The connection broke: %1</translation>
    </message>
    <message>
        <source>The proxy wants other credentials (status %1).</source>
        <translation>The proxy wants other credentials (status %1).</translation>
    </message>
    <message>
        <source>The proxy answered with status %1.</source>
        <translation>The proxy answered with status %1.</translation>
    </message>
    <message>
        <source>The server does not accept the certificate that the feed shows.</source>
        <translation>The server does not accept the certificate that the feed shows.</translation>
    </message>
    <message>
        <source>The server wants a certificate, and the feed shows none.</source>
        <translation>The server wants a certificate, and the feed shows none.</translation>
    </message>
    <message>
        <source>The proxy: %1</source>
        <translation>The proxy: %1</translation>
    </message>
    <message>
        <source>The connection broke in the middle of the answer.</source>
        <translation>The connection broke in the middle of the answer.</translation>
    </message>
    <message>
        <source>The server sends the request on to what is no address of HTTP.</source>
        <translation>The server sends the request on to what is no address of HTTP.</translation>
    </message>
    <message>
        <source>The server sends the request on to a server without encryption.</source>
        <translation>The server sends the request on to a server without encryption.</translation>
    </message>
    <message>
        <source>The server sends the request on again and again.</source>
        <translation>The server sends the request on again and again.</translation>
    </message>
    <message>
        <source>The name of the server was not looked up in time: the name server is slow or does not answer.</source>
        <translation>The name of the server was not looked up in time: the name server is slow or does not answer.</translation>
    </message>
    <message>
        <source>The server sends the request on to another server, which must not see the credentials and headers of this one.</source>
        <translation>The server sends the request on to another server, which must not see the credentials and headers of this one.</translation>
    </message>
</context>
<context>
    <name>HttpPaging</name>
    <message>
        <source>The next page is said to be on another server.</source>
        <translation>The next page is said to be on another server.</translation>
    </message>
    <message>
        <source>The server sends the same page again and again.</source>
        <translation>The server sends the same page again and again.</translation>
    </message>
    <message>
        <source>The list has more than %1 pages.</source>
        <translation>The list has more than %1 pages.</translation>
    </message>
    <message>
        <source>A page has no list of rows at “%1”.</source>
        <translation>A page has no list of rows at “%1”.</translation>
    </message>
    <message>
        <source>A page is no JSON, so that it tells of no next one.</source>
        <translation>A page is no JSON, so that it tells of no next one.</translation>
    </message>
    <message>
        <source>What stands at “%1” leads to no page.</source>
        <translation>What stands at “%1” leads to no page.</translation>
    </message>
    <message>
        <source>The list is said to have %1 rows, and came with %2.</source>
        <translation>The list is said to have %1 rows, and came with %2.</translation>
    </message>
    <message>
        <source>The server gave %1 of %2 features: the feed needs “paging”.</source>
        <translation>The server gave %1 of %2 features: the feed needs “paging”.</translation>
    </message>
    <message>
        <source>A page has no “%1” any more, where the next one should be told: the end of the list cannot be told from a change of its form.</source>
        <translation>A page has no “%1” any more, where the next one should be told: the end of the list cannot be told from a change of its form.</translation>
    </message>
    <message>
        <source>This entry of the index links to no document.</source>
        <translation>This entry of the index links to no document.</translation>
    </message>
    <message>
        <source>The index lists %1 documents: the first %2 are taken, unless “most” says another number.</source>
        <translation>The index lists %1 documents: the first %2 are taken, unless “most” says another number.</translation>
    </message>
</context>
<context>
    <name>HttpTransport</name>
    <message>
        <source>The secret “%1” holds no certificate in PEM.</source>
        <translation>The secret “%1” holds no certificate in PEM.</translation>
    </message>
    <message>
        <source>The secret “%1” holds no private key in PEM, or one with a password.</source>
        <translation>The secret “%1” holds no private key in PEM, or one with a password.</translation>
    </message>
</context>
<context>
    <name>ImageDecoder</name>
    <message>
        <source>The picture is cut off.</source>
        <translation>The picture is cut off.</translation>
    </message>
    <message>
        <source>The picture has no size.</source>
        <translation>The picture has no size.</translation>
    </message>
    <message>
        <source>The picture is too large: %1 × %2 pixels, 16 million at most.</source>
        <translation>The picture is too large: %1 × %2 pixels, 16 million at most.</translation>
    </message>
    <message>
        <source>The picture is a JPEG of a kind that is not read.</source>
        <translation>The picture is a JPEG of a kind that is not read.</translation>
    </message>
    <message>
        <source>The picture is a PNG that is damaged.</source>
        <translation>The picture is a PNG that is damaged.</translation>
    </message>
    <message>
        <source>The payload is empty.</source>
        <translation>The payload is empty.</translation>
    </message>
    <message>
        <source>The picture is too large: more than 8 MiB.</source>
        <translation>The picture is too large: more than 8 MiB.</translation>
    </message>
    <message>
        <source>The payload is no JPEG or PNG picture.</source>
        <translation>The payload is no JPEG or PNG picture.</translation>
    </message>
</context>
<context>
    <name>ImportDoctor</name>
    <message>
        <source>cells with numbers: %1</source>
        <translation>cells with numbers: %1</translation>
    </message>
    <message>
        <source>numbers written as text: %1</source>
        <translation>numbers written as text: %1</translation>
    </message>
    <message>
        <source>“%1”: the texts follow no one convention of decimal and group signs</source>
        <translation>“%1”: the texts follow no one convention of decimal and group signs</translation>
    </message>
    <message>
        <source>“%1”: “%2” can be read in two ways and nothing in the column decides: declare “decimal” or “group”</source>
        <translation>“%1”: “%2” can be read in two ways and nothing in the column decides: declare “decimal” or “group”</translation>
    </message>
    <message>
        <source>“%1” shows the signs</source>
        <translation>“%1” shows the signs</translation>
    </message>
    <message>
        <source>shown as percent: the file holds 0.5 where 50 % is seen, so scale is 100</source>
        <translation>shown as percent: the file holds 0.5 where 50 % is seen, so scale is 100</translation>
    </message>
    <message>
        <source>“%1”: only some of the cells are shown as percent</source>
        <translation>“%1”: only some of the cells are shown as percent</translation>
    </message>
    <message>
        <source>the heading names the unit %1</source>
        <translation>the heading names the unit %1</translation>
    </message>
    <message>
        <source>cells with days: %1</source>
        <translation>cells with days: %1</translation>
    </message>
    <message>
        <source>days written as text: %1</source>
        <translation>days written as text: %1</translation>
    </message>
    <message>
        <source>“%1” shows their order</source>
        <translation>“%1” shows their order</translation>
    </message>
    <message>
        <source>“%1”: years of two digits are not read; ask for four</source>
        <translation>“%1”: years of two digits are not read; ask for four</translation>
    </message>
    <message>
        <source>“%1”: “%2” can be day/month or month/day, or days are written in several ways: declare “format”</source>
        <translation>“%1”: “%2” can be day/month or month/day, or days are written in several ways: declare “format”</translation>
    </message>
    <message>
        <source>numbers filled up with zeros are codes</source>
        <translation>numbers filled up with zeros are codes</translation>
    </message>
    <message>
        <source>cells with text: %1</source>
        <translation>cells with text: %1</translation>
    </message>
    <message>
        <source>“%1” holds values of several kinds, among them “%2”</source>
        <translation>“%1” holds values of several kinds, among them “%2”</translation>
    </message>
    <message>
        <source>“%1”: cells with an error, whose rows will be quarantined: %2</source>
        <translation>“%1”: cells with an error, whose rows will be quarantined: %2</translation>
    </message>
    <message>
        <source>“%1”: formulas never calculated, whose rows will be quarantined: %2</source>
        <translation>“%1”: formulas never calculated, whose rows will be quarantined: %2</translation>
    </message>
    <message>
        <source>“%1”: rows that share a merged cell: %2; declare “merged”: “fill” if its text holds for all</source>
        <translation>“%1”: rows that share a merged cell: %2; declare “merged”: “fill” if its text holds for all</translation>
    </message>
    <message>
        <source>the heading speaks of persons: left out, for figures do not need it</source>
        <translation>the heading speaks of persons: left out, for figures do not need it</translation>
    </message>
    <message>
        <source>%1 rows are hidden or filtered out (%2): declare “hidden”: “take” or “skip”</source>
        <translation>%1 rows are hidden or filtered out (%2): declare “hidden”: “take” or “skip”</translation>
    </message>
    <message>
        <source>Column %1 is hidden.</source>
        <translation>Column %1 is hidden.</translation>
    </message>
    <message>
        <source>Row %1 is empty and rows follow it: declare “blank_rows”: “skip” or “end”</source>
        <translation>Row %1 is empty and rows follow it: declare “blank_rows”: “skip” or “end”</translation>
    </message>
    <message>
        <source>The titles tell the period: “%1”, from %2 to %3.</source>
        <translation>The titles tell the period: “%1”, from %2 to %3.</translation>
    </message>
    <message>
        <source>The titles say “%1”; a file that does not will be refused.</source>
        <translation>The titles say “%1”; a file that does not will be refused.</translation>
    </message>
    <message>
        <source>The heading “%1” stands twice: no field can take it.</source>
        <translation>The heading “%1” stands twice: no field can take it.</translation>
    </message>
    <message>
        <source>The sums of “%1” are not those of its rows (%2): it is not proposed for checking; is it a rate, or is the file wrong?</source>
        <translation>The sums of “%1” are not those of its rows (%2): it is not proposed for checking; is it a rate, or is the file wrong?</translation>
    </message>
    <message>
        <source>The sums of these columns agree with their rows and will be checked: %1.</source>
        <translation>The sums of these columns agree with their rows and will be checked: %1.</translation>
    </message>
    <message>
        <source>Rows with figures that nothing explains: %1; they would be quarantined.</source>
        <translation>Rows with figures that nothing explains: %1; they would be quarantined.</translation>
    </message>
    <message>
        <source>The sheet “%1” holds no table that can be seen.</source>
        <translation>The sheet “%1” holds no table that can be seen.</translation>
    </message>
    <message>
        <source>The workbook counts its days from 1904; they are read so.</source>
        <translation>The workbook counts its days from 1904; they are read so.</translation>
    </message>
    <message>
        <source>No column seems to say whose the figures are: declare “label”.</source>
        <translation>No column seems to say whose the figures are: declare “label”.</translation>
    </message>
    <message>
        <source>“%1” holds values of several kinds</source>
        <translation>“%1” holds values of several kinds</translation>
    </message>
</context>
<context>
    <name>IndicatorQuery</name>
    <message>
        <source>There is no indicator “%1” in the pack.</source>
        <translation>There is no indicator “%1” in the pack.</translation>
    </message>
    <message>
        <source>There is no unit “%1”. Write CODE@DATE, for a code alone means nothing.</source>
        <translation>There is no unit “%1”. Write CODE@DATE, for a code alone means nothing.</translation>
    </message>
    <message>
        <source>There is no province on %1.</source>
        <translation>There is no province on %1.</translation>
    </message>
    <message>
        <source>The unit %1 does not exist on %2, the day of the boundary.</source>
        <translation>The unit %1 does not exist on %2, the day of the boundary.</translation>
    </message>
</context>
<context>
    <name>IndicatorTile</name>
    <message>
        <source>estimate</source>
        <translation>estimate</translation>
    </message>
    <message>
        <source>this indicator is not in the province pack</source>
        <translation>this indicator is not in the province pack</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>not computed yet</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>alarm</translation>
    </message>
    <message>
        <source>critical alarm</source>
        <translation>critical alarm</translation>
    </message>
    <message>
        <source>worst: %1</source>
        <translation>worst: %1</translation>
    </message>
    <message>
        <source>numerator and denominator: %1</source>
        <translation>numerator and denominator: %1</translation>
    </message>
    <message>
        <source>source: %1</source>
        <translation>source: %1</translation>
    </message>
    <message>
        <source>source: %1, %2</source>
        <translation>source: %1, %2</translation>
    </message>
</context>
<context>
    <name>JsonDecoder</name>
    <message>
        <source>the row is neither an object nor a list</source>
        <translation>the row is neither an object nor a list</translation>
    </message>
    <message>
        <source>The payload is empty.</source>
        <translation>The payload is empty.</translation>
    </message>
    <message>
        <source>The payload is no valid JSON: %1</source>
        <translation>The payload is no valid JSON: %1</translation>
    </message>
    <message>
        <source>The payload has nothing at “%1”.</source>
        <translation>The payload has nothing at “%1”.</translation>
    </message>
    <message>
        <source>At “%1” stands no list of rows.</source>
        <translation>At “%1” stands no list of rows.</translation>
    </message>
</context>
<context>
    <name>JsonRows</name>
    <message>
        <source>the member “%1” stands twice</source>
        <translation>the member “%1” stands twice</translation>
    </message>
    <message>
        <source>the row has none of the fields that the mapping asks for</source>
        <translation>the row has none of the fields that the mapping asks for</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>The wall did not answer any more</source>
        <translation>The wall did not answer any more</translation>
    </message>
    <message>
        <source>The wall took too much memory</source>
        <translation>The wall took too much memory</translation>
    </message>
    <message>
        <source>The wall did not become ready</source>
        <translation>The wall did not become ready</translation>
    </message>
    <message>
        <source>The wall has ended</source>
        <translation>The wall has ended</translation>
    </message>
    <message>
        <source>%1 at %2 and is started anew.</source>
        <translation>%1 at %2 and is started anew.</translation>
    </message>
    <message>
        <source>Picture of %1, not of now.</source>
        <translation>Picture of %1, not of now.</translation>
    </message>
    <message>
        <source>--memory-mib and --page-memory-mib take a number from 100.</source>
        <translation>--memory-mib and --page-memory-mib take a number from 100.</translation>
    </message>
</context>
<context>
    <name>KeptRows</name>
    <message>
        <source>A kept payload is damaged.</source>
        <translation>A kept payload is damaged.</translation>
    </message>
    <message>
        <source>The payload was larger than its feed keeps: there is its head alone.</source>
        <translation>The payload was larger than its feed keeps: there is its head alone.</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>This file is no ledger that this program knows (version %1). Start the program that wrote it, or name another folder with --data.</source>
        <translation>This file is no ledger that this program knows (version %1). Start the program that wrote it, or name another folder with --data.</translation>
    </message>
    <message>
        <source>There is no ledger yet: nobody has done anything here.</source>
        <translation>There is no ledger yet: nobody has done anything here.</translation>
    </message>
    <message>
        <source>The ledger is damaged. “toancanh-cli ledger verify” tells what; “toancanh-cli ledger restore” puts a backup in its place.</source>
        <translation>The ledger is damaged. “toancanh-cli ledger verify” tells what; “toancanh-cli ledger restore” puts a backup in its place.</translation>
    </message>
    <message>
        <source>Another program holds the ledger. Nothing was recorded; try again.</source>
        <translation>Another program holds the ledger. Nothing was recorded; try again.</translation>
    </message>
</context>
<context>
    <name>LedgerHead</name>
    <message>
        <source>The head record of the ledger is damaged.</source>
        <translation>The head record of the ledger is damaged.</translation>
    </message>
    <message>
        <source>The head record of the ledger cannot be read.</source>
        <translation>The head record of the ledger cannot be read.</translation>
    </message>
</context>
<context>
    <name>LedgerVerification</name>
    <message>
        <source>Entry %1 is missing.</source>
        <translation>Entry %1 is missing.</translation>
    </message>
    <message>
        <source>Entry %1 cannot be read.</source>
        <translation>Entry %1 cannot be read.</translation>
    </message>
    <message>
        <source>Entry %1 does not follow from entry %2: one of the two was replaced.</source>
        <translation>Entry %1 does not follow from entry %2: one of the two was replaced.</translation>
    </message>
    <message>
        <source>Entry 1 is not the beginning of a ledger.</source>
        <translation>Entry 1 is not the beginning of a ledger.</translation>
    </message>
    <message>
        <source>The head record belongs to the ledger of another folder.</source>
        <translation>The head record belongs to the ledger of another folder.</translation>
    </message>
    <message>
        <source>Entry %1 was written as entry %2.</source>
        <translation>Entry %1 was written as entry %2.</translation>
    </message>
    <message>
        <source>Entry %1 was changed after it was written.</source>
        <translation>Entry %1 was changed after it was written.</translation>
    </message>
    <message numerus="yes">
        <source>The ledger is cut at its end: %n entries from number %1 on are gone.</source>
        <translation>
            <numerusform>The ledger is cut at its end: %n entry, number %1, is gone.</numerusform>
            <numerusform>The ledger is cut at its end: %n entries from number %1 on are gone.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry %1 is not the one that the head record tells.</source>
        <translation>Entry %1 is not the one that the head record tells.</translation>
    </message>
    <message>
        <source>Entries %1 to %2 are missing.</source>
        <translation>Entries %1 to %2 are missing.</translation>
    </message>
    <message>
        <source>Entries %1 to %2 cannot be read.</source>
        <translation>Entries %1 to %2 cannot be read.</translation>
    </message>
    <message>
        <source>The head record is missing: nobody can tell whether the ledger was cut at its end.</source>
        <translation>The head record is missing: nobody can tell whether the ledger was cut at its end.</translation>
    </message>
    <message numerus="yes">
        <source>The ledger is gone: the head record counts %n entries.</source>
        <translation>
            <numerusform>The ledger is gone: the head record counts %n entry.</numerusform>
            <numerusform>The ledger is gone: the head record counts %n entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerWriter</name>
    <message>
        <source>An act needs an actor, and slugs as role and kind.</source>
        <translation>An act needs an actor, and slugs as role and kind.</translation>
    </message>
    <message>
        <source>The body of an act is a JSON object with a version, up to 1 MiB.</source>
        <translation>The body of an act is a JSON object with a version, up to 1 MiB.</translation>
    </message>
    <message>
        <source>The damaged head record cannot be moved aside.</source>
        <translation>The damaged head record cannot be moved aside.</translation>
    </message>
    <message>
        <source>The head record of the ledger is missing.</source>
        <translation>The head record of the ledger is missing.</translation>
    </message>
    <message>
        <source>The ledger is cut at its end: entries %1 to %2 are gone.</source>
        <translation>The ledger is cut at its end: entries %1 to %2 are gone.</translation>
    </message>
    <message>
        <source>The ledger is not the one that its head record tells.</source>
        <translation>The ledger is not the one that its head record tells.</translation>
    </message>
    <message>
        <source>The ledger was removed or replaced while the program runs. Nothing was recorded. Put it back, or end the program and start it again.</source>
        <translation>The ledger was removed or replaced while the program runs. Nothing was recorded. Put it back, or end the program and start it again.</translation>
    </message>
</context>
<context>
    <name>LocalPlace</name>
    <message>
        <source>The folder does not exist or cannot be reached.</source>
        <translation>The folder does not exist or cannot be reached.</translation>
    </message>
    <message>
        <source>The folder was not listed in time.</source>
        <translation>The folder was not listed in time.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>The file cannot be read: %1</translation>
    </message>
    <message>
        <source>The file was not read in time.</source>
        <translation>The file was not read in time.</translation>
    </message>
    <message>
        <source>The file cannot be moved to “%1”.</source>
        <translation>The file cannot be moved to “%1”.</translation>
    </message>
    <message>
        <source>The file is gone, or its name is no UTF-8.</source>
        <translation>The file is gone, or its name is no UTF-8.</translation>
    </message>
</context>
<context>
    <name>MailChannel</name>
    <message>
        <source>The server does not take mail for “%1” (%2).</source>
        <translation>The server does not take mail for “%1” (%2).</translation>
    </message>
    <message>
        <source>The server does not take mail from “%1” (%2).</source>
        <translation>The server does not take mail from “%1” (%2).</translation>
    </message>
    <message>
        <source>The server refuses the message (%1).</source>
        <translation>The server refuses the message (%1).</translation>
    </message>
</context>
<context>
    <name>MailText</name>
    <message>
        <source>“%1” is no mail address.</source>
        <translation>“%1” is no mail address.</translation>
    </message>
</context>
<context>
    <name>ManualEntries</name>
    <message>
        <source>Each row is a JSON object.</source>
        <translation>Each row is a JSON object.</translation>
    </message>
    <message>
        <source>The feed takes no “%1”. It takes: %2.</source>
        <translation>The feed takes no “%1”. It takes: %2.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Row %1: %2</translation>
    </message>
    <message>
        <source>Row %1, “%2” = “%3”: %4</source>
        <translation>Row %1, “%2” = “%3”: %4</translation>
    </message>
    <message>
        <source>“%1” is no feed that people enter.</source>
        <translation>“%1” is no feed that people enter.</translation>
    </message>
    <message>
        <source>There is no row to enter.</source>
        <translation>There is no row to enter.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more row(s).</source>
        <translation>
            <numerusform>… and %n more row.</numerusform>
            <numerusform>… and %n more rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>Lowest</source>
        <translation>Lowest</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Highest</translation>
    </message>
    <message>
        <source>Farthest from the range</source>
        <translation>Farthest from the range</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>no data</translation>
    </message>
    <message>
        <source>old data</source>
        <translation>old data</translation>
    </message>
    <message>
        <source>by commune and ward</source>
        <translation>by commune and ward</translation>
    </message>
    <message>
        <source>severe or extreme warning</source>
        <translation>severe or extreme warning</translation>
    </message>
    <message>
        <source>moderate warning</source>
        <translation>moderate warning</translation>
    </message>
    <message>
        <source>minor warning</source>
        <translation>minor warning</translation>
    </message>
    <message>
        <source>exercise or test</source>
        <translation>exercise or test</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>the province pack has no boundaries that hold today</source>
        <translation>the province pack has no boundaries that hold today</translation>
    </message>
    <message>
        <source>the map page does not load, it is tried again</source>
        <translation>the map page does not load, it is tried again</translation>
    </message>
    <message>
        <source>the map stopped and is being restored</source>
        <translation>the map stopped and is being restored</translation>
    </message>
    <message>
        <source>the map does not answer and is being restored</source>
        <translation>the map does not answer and is being restored</translation>
    </message>
    <message>
        <source>this is the picture of %1</source>
        <translation>this is the picture of %1</translation>
    </message>
</context>
<context>
    <name>MessageBatch</name>
    <message>
        <source>The message of “%1” has %2 bytes, more than the %3 that are taken.</source>
        <translation>The message of “%1” has %2 bytes, more than the %3 that are taken.</translation>
    </message>
    <message>
        <source>The message of “%1” is no UTF-8.</source>
        <translation>The message of “%1” is no UTF-8.</translation>
    </message>
    <message>
        <source>The message of “%1” is no valid JSON: %2</source>
        <translation>The message of “%1” is no valid JSON: %2</translation>
    </message>
</context>
<context>
    <name>MqttSession</name>
    <message>
        <source>The broker refuses the subscription of “%1”.</source>
        <translation>The broker refuses the subscription of “%1”.</translation>
    </message>
    <message>
        <source>The broker grants QoS %1 only: declare that.</source>
        <translation>The broker grants QoS %1 only: declare that.</translation>
    </message>
    <message>
        <source>There is no memory for a connection.</source>
        <translation>There is no memory for a connection.</translation>
    </message>
    <message>
        <source>The broker did not answer in time.</source>
        <translation>The broker did not answer in time.</translation>
    </message>
    <message>
        <source>The certificate of the broker is refused: %1</source>
        <translation>The certificate of the broker is refused: %1</translation>
    </message>
    <message>
        <source>No encrypted connection to the broker comes about; it may want a certificate that it knows.</source>
        <translation>No encrypted connection to the broker comes about; it may want a certificate that it knows.</translation>
    </message>
    <message>
        <source>The broker closed the connection: %1</source>
        <translation>The broker closed the connection: %1</translation>
    </message>
    <message>
        <source>The broker refuses the user or the password: %1</source>
        <translation>The broker refuses the user or the password: %1</translation>
    </message>
    <message>
        <source>The broker refuses the connection: %1</source>
        <translation>The broker refuses the connection: %1</translation>
    </message>
    <message>
        <source>it does not answer any more</source>
        <translation>it does not answer any more</translation>
    </message>
    <message>
        <source>The connection to the broker is gone: %1</source>
        <translation>The connection to the broker is gone: %1</translation>
    </message>
</context>
<context>
    <name>MqttSettings</name>
    <message>
        <source>“%1” is no address that begins with mqtt:// or mqtts://.</source>
        <translation>“%1” is no address that begins with mqtt:// or mqtts://.</translation>
    </message>
    <message>
        <source>“%1” is not encrypted, so “tls” means nothing.</source>
        <translation>“%1” is not encrypted, so “tls” means nothing.</translation>
    </message>
</context>
<context>
    <name>MqttTls</name>
    <message>
        <source>The secret “%1” holds no certificate in PEM.</source>
        <translation>The secret “%1” holds no certificate in PEM.</translation>
    </message>
    <message>
        <source>TLS cannot be set up.</source>
        <translation>TLS cannot be set up.</translation>
    </message>
    <message>
        <source>The authorities that the system trusts cannot be read.</source>
        <translation>The authorities that the system trusts cannot be read.</translation>
    </message>
    <message>
        <source>The secret “%1” holds no private key in PEM, or one with a password.</source>
        <translation>The secret “%1” holds no private key in PEM, or one with a password.</translation>
    </message>
    <message>
        <source>The secrets “%1” and “%2” do not belong together.</source>
        <translation>The secrets “%1” and “%2” do not belong together.</translation>
    </message>
</context>
<context>
    <name>MqttTopic</name>
    <message>
        <source>A shared subscription gives a feed only a part of its messages.</source>
        <translation>A shared subscription gives a feed only a part of its messages.</translation>
    </message>
    <message>
        <source>“%1” stands for everything that follows, so it ends a topic.</source>
        <translation>“%1” stands for everything that follows, so it ends a topic.</translation>
    </message>
    <message>
        <source>“%1” is no level of a topic: a text, {name}, {name#}, + or # stands alone.</source>
        <translation>“%1” is no level of a topic: a text, {name}, {name#}, + or # stands alone.</translation>
    </message>
    <message>
        <source>Two parts of the topic are called “%1”.</source>
        <translation>Two parts of the topic are called “%1”.</translation>
    </message>
    <message>
        <source>A topic is empty or too long.</source>
        <translation>A topic is empty or too long.</translation>
    </message>
</context>
<context>
    <name>MultiplesPanel</name>
    <message>
        <source>one scale: %1–%2</source>
        <translation>one scale: %1–%2</translation>
    </message>
    <message>
        <source>each on its own scale</source>
        <translation>each on its own scale</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>not computed yet</translation>
    </message>
</context>
<context>
    <name>NdjsonDecoder</name>
    <message>
        <source>The payload is empty.</source>
        <translation>The payload is empty.</translation>
    </message>
    <message>
        <source>line %1 is no valid JSON: %2</source>
        <translation>line %1 is no valid JSON: %2</translation>
    </message>
    <message>
        <source>line %1 is no object</source>
        <translation>line %1 is no object</translation>
    </message>
</context>
<context>
    <name>NoticeChannel</name>
    <message>
        <source>The name of the server is unknown.</source>
        <translation>The name of the server is unknown.</translation>
    </message>
    <message>
        <source>Nobody answers there.</source>
        <translation>Nobody answers there.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>The server did not answer in time.</translation>
    </message>
    <message>
        <source>The server offers no TLS, and nothing is sent without it.</source>
        <translation>The server offers no TLS, and nothing is sent without it.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not to be trusted: another authority, another name, or out of date.</source>
        <translation>The server&apos;s certificate is not to be trusted: another authority, another name, or out of date.</translation>
    </message>
    <message>
        <source>The secret that names the authority holds no certificate in PEM.</source>
        <translation>The secret that names the authority holds no certificate in PEM.</translation>
    </message>
    <message>
        <source>The server and this program find no common TLS.</source>
        <translation>The server and this program find no common TLS.</translation>
    </message>
    <message>
        <source>The server does not take the user with the secret.</source>
        <translation>The server does not take the user with the secret.</translation>
    </message>
    <message>
        <source>The program is ending.</source>
        <translation>The program is ending.</translation>
    </message>
    <message>
        <source>The connection broke: %1</source>
        <translation>The connection broke: %1</translation>
    </message>
    <message>
        <source>The server answers with status %1.</source>
        <translation>The server answers with status %1.</translation>
    </message>
    <message>
        <source>The server&apos;s answer does not say “%1”.</source>
        <translation>The server&apos;s answer does not say “%1”.</translation>
    </message>
    <message>
        <source>This is no telephone number.</source>
        <translation>This is no telephone number.</translation>
    </message>
    <message>
        <source>The secret “%1” holds what no header may hold.</source>
        <translation>The secret “%1” holds what no header may hold.</translation>
    </message>
</context>
<context>
    <name>NoticeMessage</name>
    <message>
        <source>%1 notices, the highest: %2</source>
        <translation>%1 notices, the highest: %2</translation>
    </message>
    <message>
        <source>[TRIAL] %1</source>
        <translation>[TRIAL] %1</translation>
    </message>
    <message>
        <source>This message may have reached you before.</source>
        <translation>This message may have reached you before.</translation>
    </message>
</context>
<context>
    <name>NoticeSender</name>
    <message>
        <source>No window is there to tell it.</source>
        <translation>No window is there to tell it.</translation>
    </message>
    <message>
        <source>The pack has no such channel any more.</source>
        <translation>The pack has no such channel any more.</translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message>
        <source>Not acknowledged for %1: %2</source>
        <translation>Not acknowledged for %1: %2</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <translation>Over: %1</translation>
    </message>
    <message>
        <source>Still there: %1</source>
        <translation>Still there: %1</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critical</translation>
    </message>
    <message>
        <source>Where: %1</source>
        <translation>Where: %1</translation>
    </message>
    <message>
        <source>Station: %1</source>
        <translation>Station: %1</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>Priority: %1</translation>
    </message>
    <message>
        <source>Over since: %1</source>
        <translation>Over since: %1</translation>
    </message>
    <message>
        <source>Raised: %1</source>
        <translation>Raised: %1</translation>
    </message>
    <message>
        <source>In charge: %1</source>
        <translation>In charge: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>What to do: %1</translation>
    </message>
    <message>
        <source>Journal entry: %1</source>
        <translation>Journal entry: %1</translation>
    </message>
    <message>
        <source>Trial of the channel “%1”</source>
        <translation>Trial of the channel “%1”</translation>
    </message>
    <message>
        <source>Nothing has happened: somebody is trying out how alarms are told.</source>
        <translation>Nothing has happened: somebody is trying out how alarms are told.</translation>
    </message>
</context>
<context>
    <name>OgrProgram</name>
    <message>
        <source>The program %1 is not installed; the Debian package gdal-bin brings it.</source>
        <translation>The program %1 is not installed; the Debian package gdal-bin brings it.</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not come to its end within %n second(s).</source>
        <translation>
            <numerusform>%1 did not come to its end within %n second.</numerusform>
            <numerusform>%1 did not come to its end within %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 wrote more than %2 MiB.</source>
        <translation>%1 wrote more than %2 MiB.</translation>
    </message>
    <message>
        <source>%1 cannot read the file: %2</source>
        <translation>%1 cannot read the file: %2</translation>
    </message>
</context>
<context>
    <name>OpenCache</name>
    <message>
        <source>Part of the cache is damaged (table %1), so this figure would be wrong. Start the program on this folder: it mends it.</source>
        <translation>Part of the cache is damaged (table %1), so this figure would be wrong. Start the program on this folder: it mends it.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>The outbox of notices was damaged and moved aside: what waited in it may never have been sent.</source>
        <translation>The outbox of notices was damaged and moved aside: what waited in it may never have been sent.</translation>
    </message>
    <message>
        <source>The outbox was written by another version of the program.</source>
        <translation>The outbox was written by another version of the program.</translation>
    </message>
    <message>
        <source>The outbox was removed or replaced while the program ran. Start it anew.</source>
        <translation>The outbox was removed or replaced while the program ran. Start it anew.</translation>
    </message>
</context>
<context>
    <name>OwsReport</name>
    <message>
        <source>its report cannot be read</source>
        <translation>its report cannot be read</translation>
    </message>
    <message>
        <source>its report tells no reason</source>
        <translation>its report tells no reason</translation>
    </message>
</context>
<context>
    <name>PaceTile</name>
    <message>
        <source>this indicator is not in the province pack</source>
        <translation>this indicator is not in the province pack</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>not computed yet</translation>
    </message>
    <message>
        <source>no plan with a pace is in force</source>
        <translation>no plan with a pace is in force</translation>
    </message>
    <message>
        <source>no figure for the days of the plan</source>
        <translation>no figure for the days of the plan</translation>
    </message>
    <message>
        <source>of the plan</source>
        <translation>of the plan</translation>
    </message>
    <message>
        <source>of the planned %1</source>
        <translation>of the planned %1</translation>
    </message>
    <message>
        <source>%1 % of the time has gone</source>
        <translation>%1 % of the time has gone</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>behind its pace by %1</source>
        <translation>behind its pace by %1</translation>
    </message>
    <message>
        <source>ahead of its pace by %1</source>
        <translation>ahead of its pace by %1</translation>
    </message>
    <message>
        <source>above its pace by %1</source>
        <translation>above its pace by %1</translation>
    </message>
    <message>
        <source>below its pace by %1</source>
        <translation>below its pace by %1</translation>
    </message>
    <message>
        <source>behind by %1</source>
        <translation>behind by %1</translation>
    </message>
    <message>
        <source>ahead by %1</source>
        <translation>ahead by %1</translation>
    </message>
    <message>
        <source>above by %1</source>
        <translation>above by %1</translation>
    </message>
    <message>
        <source>below by %1</source>
        <translation>below by %1</translation>
    </message>
    <message>
        <source>no plan</source>
        <translation>no plan</translation>
    </message>
    <message>
        <source>at its pace</source>
        <translation>at its pace</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>in working days</source>
        <translation>in working days</translation>
    </message>
    <message>
        <source>national plan until %1</source>
        <translation>national plan until %1</translation>
    </message>
    <message>
        <source>provincial plan until %1</source>
        <translation>provincial plan until %1</translation>
    </message>
    <message>
        <source>pledge until %1</source>
        <translation>pledge until %1</translation>
    </message>
</context>
<context>
    <name>PackCopy</name>
    <message>
        <source>The pack cannot be copied into the data folder. Check the space and the permissions.</source>
        <translation>The pack cannot be copied into the data folder. Check the space and the permissions.</translation>
    </message>
    <message>
        <source>What was done here with the page “%1” does not fit the new pack, whose page is shown; it is kept in pack.old and in the ledger.</source>
        <translation>What was done here with the page “%1” does not fit the new pack, whose page is shown; it is kept in pack.old and in the ledger.</translation>
    </message>
    <message>
        <source>The pages of the working copy cannot be read, and those of the pack are shown; what was there is in pack.old.</source>
        <translation>The pages of the working copy cannot be read, and those of the pack are shown; what was there is in pack.old.</translation>
    </message>
    <message>
        <source>The page “%1” was removed here and is another one in the new pack: it stays removed.</source>
        <translation>The page “%1” was removed here and is another one in the new pack: it stays removed.</translation>
    </message>
    <message>
        <source>The page “%1” was changed here and is gone from the new pack: the one of here stays.</source>
        <translation>The page “%1” was changed here and is gone from the new pack: the one of here stays.</translation>
    </message>
    <message>
        <source>The page “%1” was changed here and in the new pack: the one of here stays.</source>
        <translation>The page “%1” was changed here and in the new pack: the one of here stays.</translation>
    </message>
    <message>
        <source>It is not known which pages of the working copy were changed here, and those of the pack are shown; what was there is in pack.old.</source>
        <translation>It is not known which pages of the working copy were changed here, and those of the pack are shown; what was there is in pack.old.</translation>
    </message>
</context>
<context>
    <name>PackReader</name>
    <message>
        <source>There is no page “%1”.</source>
        <translation>There is no page “%1”.</translation>
    </message>
    <message>
        <source>This id stands twice in the pack.</source>
        <translation>This id stands twice in the pack.</translation>
    </message>
    <message>
        <source>The formula uses “%1”, which is no measure and no input.</source>
        <translation>The formula uses “%1”, which is no measure and no input.</translation>
    </message>
    <message>
        <source>There is no measure “%1”.</source>
        <translation>There is no measure “%1”.</translation>
    </message>
    <message>
        <source>The measure “%1” has no dimension “%2”.</source>
        <translation>The measure “%1” has no dimension “%2”.</translation>
    </message>
    <message>
        <source>Only a flow can be gathered to date, and “%1” is none.</source>
        <translation>Only a flow can be gathered to date, and “%1” is none.</translation>
    </message>
    <message>
        <source>There is no period rule “%1”.</source>
        <translation>There is no period rule “%1”.</translation>
    </message>
    <message>
        <source>There is no sector “%1”.</source>
        <translation>There is no sector “%1”.</translation>
    </message>
    <message>
        <source>A band needs a low below a high.</source>
        <translation>A band needs a low below a high.</translation>
    </message>
    <message>
        <source>There is no agency “%1”.</source>
        <translation>There is no agency “%1”.</translation>
    </message>
    <message>
        <source>There is no indicator “%1”.</source>
        <translation>There is no indicator “%1”.</translation>
    </message>
    <message>
        <source>There is no unit “%1”.</source>
        <translation>There is no unit “%1”.</translation>
    </message>
    <message>
        <source>pack.json names no endpoint “%1”.</source>
        <translation>pack.json names no endpoint “%1”.</translation>
    </message>
    <message>
        <source>The measure “%1” needs a field for its dimension “%2”.</source>
        <translation>The measure “%1” needs a field for its dimension “%2”.</translation>
    </message>
    <message>
        <source>Records are counted into flows by hour or by day; “%1” is none.</source>
        <translation>Records are counted into flows by hour or by day; “%1” is none.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>The file cannot be read: %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>line %1</translation>
    </message>
    <message>
        <source>This is no valid JSON: %1</source>
        <translation>This is no valid JSON: %1</translation>
    </message>
    <message>
        <source>There is no such folder. Name a province pack with --pack.</source>
        <translation>There is no such folder. Name a province pack with --pack.</translation>
    </message>
    <message>
        <source>A boundary file is named after its first day, such as 2025-07-01.geojson.</source>
        <translation>A boundary file is named after its first day, such as 2025-07-01.geojson.</translation>
    </message>
    <message>
        <source>The unit is not in units.csv.</source>
        <translation>The unit is not in units.csv.</translation>
    </message>
    <message>
        <source>The field “%1” is mapped twice.</source>
        <translation>The field “%1” is mapped twice.</translation>
    </message>
    <message>
        <source>No field of this feed is called “%1”.</source>
        <translation>No field of this feed is called “%1”.</translation>
    </message>
    <message>
        <source>The field “%1” has a type that cannot stand here.</source>
        <translation>The field “%1” has a type that cannot stand here.</translation>
    </message>
    <message>
        <source>The field “%1” has min above max.</source>
        <translation>The field “%1” has min above max.</translation>
    </message>
    <message>
        <source>A feed that sends unit codes must say of which day (unit_codes): a code alone means nothing.</source>
        <translation>A feed that sends unit codes must say of which day (unit_codes): a code alone means nothing.</translation>
    </message>
    <message>
        <source>“from” must be a day before “to”.</source>
        <translation>“from” must be a day before “to”.</translation>
    </message>
    <message>
        <source>“clear” must lie on the good side of “limit”, or the alarm would never stay away.</source>
        <translation>“clear” must lie on the good side of “limit”, or the alarm would never stay away.</translation>
    </message>
    <message>
        <source>The tile does not lie on the grid.</source>
        <translation>The tile does not lie on the grid.</translation>
    </message>
    <message>
        <source>Two tiles are called “%1”.</source>
        <translation>Two tiles are called “%1”.</translation>
    </message>
    <message>
        <source>The tile lies on the tile “%1”.</source>
        <translation>The tile lies on the tile “%1”.</translation>
    </message>
    <message>
        <source>A tile of this type names its indicator.</source>
        <translation>A tile of this type names its indicator.</translation>
    </message>
    <message>
        <source>The class limits must rise.</source>
        <translation>The class limits must rise.</translation>
    </message>
    <message>
        <source>This line has %1 fields, the header has %2.</source>
        <translation>This line has %1 fields, the header has %2.</translation>
    </message>
    <message>
        <source>“%1” is no date such as 2025-07-01.</source>
        <translation>“%1” is no date such as 2025-07-01.</translation>
    </message>
    <message>
        <source>“%1” in column %2 is no number.</source>
        <translation>“%1” in column %2 is no number.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>The column %1 is missing.</source>
        <translation>The column %1 is missing.</translation>
    </message>
    <message>
        <source>“%1” is no type of unit.</source>
        <translation>“%1” is no type of unit.</translation>
    </message>
    <message>
        <source>A unit needs the day from which it is valid.</source>
        <translation>A unit needs the day from which it is valid.</translation>
    </message>
    <message>
        <source>The id must be %1.</source>
        <translation>The id must be %1.</translation>
    </message>
    <message>
        <source>The unit %1 stands here twice.</source>
        <translation>The unit %1 stands here twice.</translation>
    </message>
    <message>
        <source>The code %1 is borne by %2 at the same time.</source>
        <translation>The code %1 is borne by %2 at the same time.</translation>
    </message>
    <message>
        <source>The parent %1 is not in the list.</source>
        <translation>The parent %1 is not in the list.</translation>
    </message>
    <message>
        <source>The unit %1 is not in units.csv.</source>
        <translation>The unit %1 is not in units.csv.</translation>
    </message>
    <message>
        <source>“%1” is no kind of link.</source>
        <translation>“%1” is no kind of link.</translation>
    </message>
    <message>
        <source>A weight lies between 0 and 1.</source>
        <translation>A weight lies between 0 and 1.</translation>
    </message>
    <message>
        <source>The field “%1” names members, so it must be a text.</source>
        <translation>The field “%1” names members, so it must be a text.</translation>
    </message>
    <message>
        <source>“%1” is no JSON Pointer: it begins with /.</source>
        <translation>“%1” is no JSON Pointer: it begins with /.</translation>
    </message>
    <message>
        <source>“%1” is no date format such as dd/MM/yyyy HH:mm.</source>
        <translation>“%1” is no date format such as dd/MM/yyyy HH:mm.</translation>
    </message>
    <message>
        <source>A feed that comes in pages (page_rows) needs a watermark.</source>
        <translation>A feed that comes in pages (page_rows) needs a watermark.</translation>
    </message>
    <message>
        <source>A unit cannot end on %1, before it begins.</source>
        <translation>A unit cannot end on %1, before it begins.</translation>
    </message>
    <message>
        <source>The link from %1 to %2 stands here twice.</source>
        <translation>The link from %1 to %2 stands here twice.</translation>
    </message>
    <message>
        <source>The code or the name is empty.</source>
        <translation>The code or the name is empty.</translation>
    </message>
    <message>
        <source>The code %1 is “%2” here and “%3” above.</source>
        <translation>The code %1 is “%2” here and “%3” above.</translation>
    </message>
    <message>
        <source>“%1” says neither that the unit was split nor that it was not.</source>
        <translation>“%1” says neither that the unit was split nor that it was not.</translation>
    </message>
    <message>
        <source>Another row of the unit %1 does not fit.</source>
        <translation>Another row of the unit %1 does not fit.</translation>
    </message>
    <message>
        <source>The unit %1 goes to several units, but the row says that it was not split.</source>
        <translation>The unit %1 goes to several units, but the row says that it was not split.</translation>
    </message>
    <message>
        <source>No unit bears the code %1 on %2, and the day from which it was valid is not told.</source>
        <translation>No unit bears the code %1 on %2, and the day from which it was valid is not told.</translation>
    </message>
    <message>
        <source>The unit %1 does not end on %2.</source>
        <translation>The unit %1 does not end on %2.</translation>
    </message>
    <message>
        <source>The code %1 stands here twice.</source>
        <translation>The code %1 stands here twice.</translation>
    </message>
    <message>
        <source>A link needs the day from which it is valid.</source>
        <translation>A link needs the day from which it is valid.</translation>
    </message>
    <message>
        <source>The unit %1 does not exist on %2.</source>
        <translation>The unit %1 does not exist on %2.</translation>
    </message>
    <message>
        <source>The unit %1 does not begin on %2.</source>
        <translation>The unit %1 does not begin on %2.</translation>
    </message>
    <message>
        <source>The weights of the parts add up to %1, not to 1.</source>
        <translation>The weights of the parts add up to %1, not to 1.</translation>
    </message>
    <message>
        <source>“%1” is no kind of weight.</source>
        <translation>“%1” is no kind of weight.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>The file cannot be written: %1</translation>
    </message>
    <message>
        <source>“%1” compares days, so the period must be a day.</source>
        <translation>“%1” compares days, so the period must be a day.</translation>
    </message>
    <message>
        <source>January and February are compared together only for months, with the same period last year.</source>
        <translation>January and February are compared together only for months, with the same period last year.</translation>
    </message>
    <message>
        <source>A comparison per working day is of periods longer than a day.</source>
        <translation>A comparison per working day is of periods longer than a day.</translation>
    </message>
    <message>
        <source>Only a sum of flows can be compared per working day, no rate, stock or mean.</source>
        <translation>Only a sum of flows can be compared per working day, no rate, stock or mean.</translation>
    </message>
    <message>
        <source>A minimum volume is one of the denominator, and there is none.</source>
        <translation>A minimum volume is one of the denominator, and there is none.</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>There is no such day.</translation>
    </message>
    <message>
        <source>This day stands twice.</source>
        <translation>This day stands twice.</translation>
    </message>
    <message>
        <source>A make-up day is a Saturday or Sunday that is no holiday.</source>
        <translation>A make-up day is a Saturday or Sunday that is no holiday.</translation>
    </message>
    <message>
        <source>A make-up day is worked for a holiday of the list that falls on a weekday.</source>
        <translation>A make-up day is worked for a holiday of the list that falls on a weekday.</translation>
    </message>
    <message>
        <source>The field “%1” has a unit, but is no number.</source>
        <translation>The field “%1” has a unit, but is no number.</translation>
    </message>
    <message>
        <source>“%1” cannot be turned into “%2”, the unit of the measure “%3”.</source>
        <translation>“%1” cannot be turned into “%2”, the unit of the measure “%3”.</translation>
    </message>
    <message>
        <source>The field “%1” is taken by measures of different units.</source>
        <translation>The field “%1” is taken by measures of different units.</translation>
    </message>
    <message>
        <source>The field “%1” has a unit, but no measure takes it.</source>
        <translation>The field “%1” has a unit, but no measure takes it.</translation>
    </message>
    <message>
        <source>The measure “%1” is observed and counted from records; it can only be one.</source>
        <translation>The measure “%1” is observed and counted from records; it can only be one.</translation>
    </message>
    <message>
        <source>The unit %1 is a %2 in the pack, and a %3 here.</source>
        <translation>The unit %1 is a %2 in the pack, and a %3 here.</translation>
    </message>
    <message>
        <source>“%1” is no path of elements such as /report/rows/row.</source>
        <translation>“%1” is no path of elements such as /report/rows/row.</translation>
    </message>
    <message>
        <source>“%1” is no path within a row such as code or value/@unit.</source>
        <translation>“%1” is no path within a row such as code or value/@unit.</translation>
    </message>
    <message>
        <source>The statement asks for the watermark, but the feed has none, or none to begin with.</source>
        <translation>The statement asks for the watermark, but the feed has none, or none to begin with.</translation>
    </message>
    <message>
        <source>This database ignores the offset of a time: compare with :watermark_local (local times) or :watermark_utc (UTC) instead of :watermark.</source>
        <translation>This database ignores the offset of a time: compare with :watermark_local (local times) or :watermark_utc (UTC) instead of :watermark.</translation>
    </message>
    <message>
        <source>The watermark begins with “%1”, which is no time with an offset.</source>
        <translation>The watermark begins with “%1”, which is no time with an offset.</translation>
    </message>
    <message>
        <source>The rows of a database come as ndjson; the feed&apos;s format is another one.</source>
        <translation>The rows of a database come as ndjson; the feed&apos;s format is another one.</translation>
    </message>
    <message>
        <source>A connection string holds no user and no password: they stand in “user” and in the secret that “password_secret” names.</source>
        <translation>A connection string holds no user and no password: they stand in “user” and in the secret that “password_secret” names.</translation>
    </message>
    <message>
        <source>The statement asks for :limit, but the feed has no page_rows.</source>
        <translation>The statement asks for :limit, but the feed has no page_rows.</translation>
    </message>
    <message>
        <source>“%1” and “%2” bring the measure “%3” and are checked in different ways.</source>
        <translation>“%1” and “%2” bring the measure “%3” and are checked in different ways.</translation>
    </message>
    <message>
        <source>The counter “%1” has max_step or max_per_hour, which are for values.</source>
        <translation>The counter “%1” has max_step or max_per_hour, which are for values.</translation>
    </message>
    <message>
        <source>The counter “%1” needs a measure that is a flow of single moments (grain instant); “%2” is none.</source>
        <translation>The counter “%1” needs a measure that is a flow of single moments (grain instant); “%2” is none.</translation>
    </message>
    <message>
        <source>The field “%1” is checked against the value before, but no observation takes it.</source>
        <translation>The field “%1” is checked against the value before, but no observation takes it.</translation>
    </message>
    <message>
        <source>The field “%1” has by_name, but is no unit.</source>
        <translation>The field “%1” has by_name, but is no unit.</translation>
    </message>
    <message>
        <source>“%1” is a datetime without a format.</source>
        <translation>“%1” is a datetime without a format.</translation>
    </message>
    <message>
        <source>Windows (window_s) need a watermark with an initial time.</source>
        <translation>Windows (window_s) need a watermark with an initial time.</translation>
    </message>
    <message>
        <source>A part of a topic cannot be called “%1”.</source>
        <translation>A part of a topic cannot be called “%1”.</translation>
    </message>
    <message>
        <source>At QoS 1 and 2 a message may have waited at the broker, so the time of its arrival (/received) tells nothing: take a time from the message, or QoS 0.</source>
        <translation>At QoS 1 and 2 a message may have waited at the broker, so the time of its arrival (/received) tells nothing: take a time from the message, or QoS 0.</translation>
    </message>
    <message>
        <source>What the broker had kept has no time of arrival (/received): say that retained messages are ignored.</source>
        <translation>What the broker had kept has no time of arrival (/received): say that retained messages are ignored.</translation>
    </message>
    <message>
        <source>Messages come as lines: the format is ndjson.</source>
        <translation>Messages come as lines: the format is ndjson.</translation>
    </message>
    <message>
        <source>A stream has no pages (page_rows) and no watermark.</source>
        <translation>A stream has no pages (page_rows) and no watermark.</translation>
    </message>
    <message>
        <source>No message has “%1”: what it says stands below /message.</source>
        <translation>No message has “%1”: what it says stands below /message.</translation>
    </message>
    <message>
        <source>“%1” belongs to the official layout.</source>
        <translation>“%1” belongs to the official layout.</translation>
    </message>
    <message>
        <source>The official layout needs the row of its headings (header_row).</source>
        <translation>The official layout needs the row of its headings (header_row).</translation>
    </message>
    <message>
        <source>The official layout needs “label”: the heading of the column that says whose the figures are.</source>
        <translation>The official layout needs “label”: the heading of the column that says whose the figures are.</translation>
    </message>
    <message>
        <source>Groups with marks need “marker”: the heading of the column of marks.</source>
        <translation>Groups with marks need “marker”: the heading of the column of marks.</translation>
    </message>
    <message>
        <source>Groups and rows have the same marks (%1): nothing tells them apart.</source>
        <translation>Groups and rows have the same marks (%1): nothing tells them apart.</translation>
    </message>
    <message>
        <source>“%1” takes a group of a level that the recipe does not have.</source>
        <translation>“%1” takes a group of a level that the recipe does not have.</translation>
    </message>
    <message>
        <source>“%1” takes the period of the titles, but the recipe has no “period”.</source>
        <translation>“%1” takes the period of the titles, but the recipe has no “period”.</translation>
    </message>
    <message>
        <source>“%1” is nothing that a table has: @group, @group/1, @from, @to, @period, @sheet.</source>
        <translation>“%1” is nothing that a table has: @group, @group/1, @from, @to, @period, @sheet.</translation>
    </message>
    <message>
        <source>A table without headings has no column “%1”; by letter it is [A], [B].</source>
        <translation>A table without headings has no column “%1”; by letter it is [A], [B].</translation>
    </message>
    <message>
        <source>What people enter is a list of rows: the format is json, its rows &quot;&quot;.</source>
        <translation>What people enter is a list of rows: the format is json, its rows &quot;&quot;.</translation>
    </message>
    <message>
        <source>What people enter has no pages (page_rows) and no watermark.</source>
        <translation>What people enter has no pages (page_rows) and no watermark.</translation>
    </message>
    <message>
        <source>“%1” is nothing that a person can enter: a name such as /value, without spaces.</source>
        <translation>“%1” is nothing that a person can enter: a name such as /value, without spaces.</translation>
    </message>
    <message>
        <source>A message of a stream has a time of arrival of its own: /received, not %1.</source>
        <translation>A message of a stream has a time of arrival of its own: /received, not %1.</translation>
    </message>
    <message>
        <source>The field “%1” is taken from a place, and the pack has no boundaries.</source>
        <translation>The field “%1” is taken from a place, and the pack has no boundaries.</translation>
    </message>
    <message>
        <source>“%1” is nothing that a geometry has: %2.</source>
        <translation>“%1” is nothing that a geometry has: %2.</translation>
    </message>
    <message>
        <source>Pages that are counted need page_rows and the format json or geojson.</source>
        <translation>Pages that are counted need page_rows and the format json or geojson.</translation>
    </message>
    <message>
        <source>A cursor to the next page needs the format json or geojson.</source>
        <translation>A cursor to the next page needs the format json or geojson.</translation>
    </message>
    <message>
        <source>The field “%1” is taken from a place: it is a unit with “place”.</source>
        <translation>The field “%1” is taken from a place: it is a unit with “place”.</translation>
    </message>
    <message>
        <source>The field “%1” has “place”, but is not taken from @place.</source>
        <translation>The field “%1” has “place”, but is not taken from @place.</translation>
    </message>
    <message>
        <source>The field “%1” has span, but is no date or datetime.</source>
        <translation>The field “%1” has span, but is no date or datetime.</translation>
    </message>
    <message>
        <source>A stream is listened to without a break: it has every_s and promise_s, and no schedule.</source>
        <translation>A stream is listened to without a break: it has every_s and promise_s, and no schedule.</translation>
    </message>
    <message>
        <source>A feed has every_s and promise_s, or a schedule and grace_s.</source>
        <translation>A feed has every_s and promise_s, or a schedule and grace_s.</translation>
    </message>
    <message>
        <source>There is no rule “%1”.</source>
        <translation>There is no rule “%1”.</translation>
    </message>
    <message>
        <source>“%1” is combined itself, and combinations are made of other rules.</source>
        <translation>“%1” is combined itself, and combinations are made of other rules.</translation>
    </message>
    <message>
        <source>“%1” is told for each commune, so it takes no part in what is told for the province.</source>
        <translation>“%1” is told for each commune, so it takes no part in what is told for the province.</translation>
    </message>
    <message>
        <source>“%1” is told for each commune, so it suppresses nothing that is told for the province.</source>
        <translation>“%1” is told for each commune, so it suppresses nothing that is told for the province.</translation>
    </message>
    <message>
        <source>By “suppressed_by” the rule suppresses itself, over others or at once, so none would tell.</source>
        <translation>By “suppressed_by” the rule suppresses itself, over others or at once, so none would tell.</translation>
    </message>
    <message>
        <source>There is no table limits/%1.csv.</source>
        <translation>There is no table limits/%1.csv.</translation>
    </message>
    <message>
        <source>The table “%1” has no level “%2”.</source>
        <translation>The table “%1” has no level “%2”.</translation>
    </message>
    <message>
        <source>The usual is made of %1 to %2 weeks, not of %3.</source>
        <translation>The usual is made of %1 to %2 weeks, not of %3.</translation>
    </message>
    <message>
        <source>“least” must be above 0: with values that hardly change any other one is far off.</source>
        <translation>“least” must be above 0: with values that hardly change any other one is far off.</translation>
    </message>
    <message>
        <source>The confidence is from %1 to %2.</source>
        <translation>The confidence is from %1 to %2.</translation>
    </message>
    <message>
        <source>No target is set for “%1”, so none can be missed.</source>
        <translation>No target is set for “%1”, so none can be missed.</translation>
    </message>
    <message>
        <source>There is no feed “%1”.</source>
        <translation>There is no feed “%1”.</translation>
    </message>
    <message>
        <source>The territory of a unit is watched, and the pack has no boundaries.</source>
        <translation>The territory of a unit is watched, and the pack has no boundaries.</translation>
    </message>
    <message>
        <source>There is no area areas/%1.geojson.</source>
        <translation>There is no area areas/%1.geojson.</translation>
    </message>
    <message>
        <source>An area of its own belongs to the province, not to each commune.</source>
        <translation>An area of its own belongs to the province, not to each commune.</translation>
    </message>
    <message>
        <source>“least” is one of a number, and no field is named for it.</source>
        <translation>“least” is one of a number, and no field is named for it.</translation>
    </message>
    <message>
        <source>A rule with “%1” watches an indicator, and none is named.</source>
        <translation>A rule with “%1” watches an indicator, and none is named.</translation>
    </message>
    <message>
        <source>“limit” is how far it is off, on the side that “side” tells, and must be above 0.</source>
        <translation>“limit” is how far it is off, on the side that “side” tells, and must be above 0.</translation>
    </message>
    <message>
        <source>“clear” must not be below 0, or the alarm would never go.</source>
        <translation>“clear” must not be below 0, or the alarm would never go.</translation>
    </message>
    <message>
        <source>Of “%1” no hours can be told, for “%2” comes by the day or month; the part must be “day”.</source>
        <translation>Of “%1” no hours can be told, for “%2” comes by the day or month; the part must be “day”.</translation>
    </message>
    <message>
        <source>The feed “%1” brings no records.</source>
        <translation>The feed “%1” brings no records.</translation>
    </message>
    <message>
        <source>The field “%1” of the feed “%2” is no time.</source>
        <translation>The field “%1” of the feed “%2” is no time.</translation>
    </message>
    <message>
        <source>The field “%1” of the feed “%2” is no number.</source>
        <translation>The field “%1” of the feed “%2” is no number.</translation>
    </message>
    <message>
        <source>The feed “%1” has no field “%2”.</source>
        <translation>The feed “%1” has no field “%2”.</translation>
    </message>
    <message>
        <source>A limit has a member, a level, a number and the day from which it holds.</source>
        <translation>A limit has a member, a level, a number and the day from which it holds.</translation>
    </message>
    <message>
        <source>The limit ends on %1, before it holds.</source>
        <translation>The limit ends on %1, before it holds.</translation>
    </message>
    <message>
        <source>“%1” has two limits of level %2 on %3.</source>
        <translation>“%1” has two limits of level %2 on %3.</translation>
    </message>
    <message>
        <source>“%1” is no id: lower-case letters and digits, joined by . _ -</source>
        <translation>“%1” is no id: lower-case letters and digits, joined by . _ -</translation>
    </message>
    <message>
        <source>A rule has one of above, below, table, rate, deviation, forecast, missing, area or combined.</source>
        <translation>A rule has one of above, below, table, rate, deviation, forecast, missing, area or combined.</translation>
    </message>
    <message>
        <source>A rule has one of its conditions, and this one has several: %1.</source>
        <translation>A rule has one of its conditions, and this one has several: %1.</translation>
    </message>
    <message>
        <source>No target of “%1” ends a period of a quarter or more, and forecasts go by months.</source>
        <translation>No target of “%1” ends a period of a quarter or more, and forecasts go by months.</translation>
    </message>
    <message>
        <source>The role “%1” names “%2”, who is nobody.</source>
        <translation>The role “%1” names “%2”, who is nobody.</translation>
    </message>
    <message>
        <source>The quiet hours of “%1” end when they begin.</source>
        <translation>The quiet hours of “%1” end when they begin.</translation>
    </message>
    <message>
        <source>The id “%1” stands twice.</source>
        <translation>The id “%1” stands twice.</translation>
    </message>
    <message>
        <source>“%1” is no mail address.</source>
        <translation>“%1” is no mail address.</translation>
    </message>
    <message>
        <source>The channel “%1” needs user and secret, or neither.</source>
        <translation>The channel “%1” needs user and secret, or neither.</translation>
    </message>
    <message>
        <source>The address of a webhook has no placeholders: “%1”.</source>
        <translation>The address of a webhook has no placeholders: “%1”.</translation>
    </message>
    <message>
        <source>The channel “%1” must pass on {to} and {text}.</source>
        <translation>The channel “%1” must pass on {to} and {text}.</translation>
    </message>
    <message>
        <source>The channel “%1” has no placeholder {%2}.</source>
        <translation>The channel “%1” has no placeholder {%2}.</translation>
    </message>
    <message>
        <source>The channel “%1” needs a secret and a place {secret} for it, or neither.</source>
        <translation>The channel “%1” needs a secret and a place {secret} for it, or neither.</translation>
    </message>
    <message>
        <source>The channel “%1” has no address: “%2”.</source>
        <translation>The channel “%1” has no address: “%2”.</translation>
    </message>
    <message>
        <source>The channel “%1” needs https: http is for this machine and private networks, named by their numbers.</source>
        <translation>The channel “%1” needs https: http is for this machine and private networks, named by their numbers.</translation>
    </message>
    <message>
        <source>“%1” has an address for “%2”, which takes none.</source>
        <translation>“%1” has an address for “%2”, which takes none.</translation>
    </message>
    <message>
        <source>“%1” is no telephone number: digits, with a + before the country.</source>
        <translation>“%1” is no telephone number: digits, with a + before the country.</translation>
    </message>
    <message>
        <source>There is no role “%1”.</source>
        <translation>There is no role “%1”.</translation>
    </message>
    <message>
        <source>There is no channel “%1”.</source>
        <translation>There is no channel “%1”.</translation>
    </message>
    <message>
        <source>Nobody of “%1” has an address for the channel “%2”.</source>
        <translation>Nobody of “%1” has an address for the channel “%2”.</translation>
    </message>
    <message>
        <source>The sign of life goes to a webhook, and “%1” is none.</source>
        <translation>The sign of life goes to a webhook, and “%1” is none.</translation>
    </message>
    <message>
        <source>The feed brings neither a measure nor records.</source>
        <translation>The feed brings neither a measure nor records.</translation>
    </message>
    <message>
        <source>Nobody is told of a critical alarm of “%1”, but by a screen at most.</source>
        <translation>Nobody is told of a critical alarm of “%1”, but by a screen at most.</translation>
    </message>
    <message>
        <source>Only a tile of directives is of an agency.</source>
        <translation>Only a tile of directives is of an agency.</translation>
    </message>
    <message>
        <source>Only a tile of small trends of one indicator names units.</source>
        <translation>Only a tile of small trends of one indicator names units.</translation>
    </message>
    <message>
        <source>A tile of a picture names its feed, and no other does.</source>
        <translation>A tile of a picture names its feed, and no other does.</translation>
    </message>
    <message>
        <source>Only a trend of single months has a forecast.</source>
        <translation>Only a trend of single months has a forecast.</translation>
    </message>
    <message>
        <source>There is no playlist “%1”.</source>
        <translation>There is no playlist “%1”.</translation>
    </message>
    <message>
        <source>The feed “%1” brings no picture.</source>
        <translation>The feed “%1” brings no picture.</translation>
    </message>
    <message>
        <source>The feed “%1” keeps no picture: it must carry no personal data and keep its payloads.</source>
        <translation>The feed “%1” keeps no picture: it must carry no personal data and keep its payloads.</translation>
    </message>
    <message>
        <source>A stretch of time names both “from” and “to”.</source>
        <translation>A stretch of time names both “from” and “to”.</translation>
    </message>
    <message>
        <source>The page is the start page of the pack.</source>
        <translation>The page is the start page of the pack.</translation>
    </message>
    <message>
        <source>The playlist “%1” names the page.</source>
        <translation>The playlist “%1” names the page.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Only a timeline of states names feeds.</source>
        <translation>Only a timeline of states names feeds.</translation>
    </message>
    <message>
        <source>A timeline of states names its indicators or its feeds.</source>
        <translation>A timeline of states names its indicators or its feeds.</translation>
    </message>
    <message>
        <source>How feeds stood is shown by hour or by day.</source>
        <translation>How feeds stood is shown by hour or by day.</translation>
    </message>
    <message>
        <source>A feed has one row.</source>
        <translation>A feed has one row.</translation>
    </message>
    <message>
        <source>More than four indicators cannot be told apart in one picture.</source>
        <translation>More than four indicators cannot be told apart in one picture.</translation>
    </message>
    <message>
        <source>“by” is the last day, such as 2026-12-31, and there is no such day.</source>
        <translation>“by” is the last day, such as 2026-12-31, and there is no such day.</translation>
    </message>
    <message>
        <source>Of “%1” no months can be forecast: a limit is for a figure that runs for a month or longer (to_date), or for the latest value of what stands, such as stocks.</source>
        <translation>Of “%1” no months can be forecast: a limit is for a figure that runs for a month or longer (to_date), or for the latest value of what stands, such as stocks.</translation>
    </message>
    <message>
        <source>“%1” is no time zone such as UTC, +07:00 or Asia/Ho_Chi_Minh (format.zone).</source>
        <translation>“%1” is no time zone such as UTC, +07:00 or Asia/Ho_Chi_Minh (format.zone).</translation>
    </message>
    <message>
        <source>What people enter is told in the province&apos;s time: its format has no zone.</source>
        <translation>What people enter is told in the province&apos;s time: its format has no zone.</translation>
    </message>
    <message>
        <source>An address holds no user and no password, which everybody who has the pack would read: use “auth” and “toancanh-cli secret set”.</source>
        <translation>An address holds no user and no password, which everybody who has the pack would read: use “auth” and “toancanh-cli secret set”.</translation>
    </message>
    <message>
        <source>The header “%1” may hold a secret, which everybody who has the pack would read: use “auth” and “toancanh-cli secret set”.</source>
        <translation>The header “%1” may hold a secret, which everybody who has the pack would read: use “auth” and “toancanh-cli secret set”.</translation>
    </message>
    <message>
        <source>“%1” is no address that begins with http:// or https://.</source>
        <translation>“%1” is no address that begins with http:// or https://.</translation>
    </message>
    <message>
        <source>“%1” is no address that begins with ws:// or wss://.</source>
        <translation>“%1” is no address that begins with ws:// or wss://.</translation>
    </message>
    <message>
        <source>“%1” is no address that begins with mqtt:// or mqtts://.</source>
        <translation>“%1” is no address that begins with mqtt:// or mqtts://.</translation>
    </message>
    <message>
        <source>“%1” is no address that begins with sftp://.</source>
        <translation>“%1” is no address that begins with sftp://.</translation>
    </message>
    <message>
        <source>“%1” is no host name with or without a port.</source>
        <translation>“%1” is no host name with or without a port.</translation>
    </message>
    <message>
        <source>“%1” is not encrypted, so “tls” means nothing.</source>
        <translation>“%1” is not encrypted, so “tls” means nothing.</translation>
    </message>
    <message>
        <source>The condition on “%1” compares it with a value or with another field (other).</source>
        <translation>The condition on “%1” compares it with a value or with another field (other).</translation>
    </message>
    <message>
        <source>The condition on “%1” compares it with “%2”, which is of another kind.</source>
        <translation>The condition on “%1” compares it with “%2”, which is of another kind.</translation>
    </message>
    <message>
        <source>The condition on “%1”, a text, needs a text for its value, in quotes.</source>
        <translation>The condition on “%1”, a text, needs a text for its value, in quotes.</translation>
    </message>
    <message>
        <source>The condition on “%1”, a number, needs a number for its value, without quotes.</source>
        <translation>The condition on “%1”, a number, needs a number for its value, without quotes.</translation>
    </message>
    <message>
        <source>The condition on “%1” needs true or false for its value, without quotes.</source>
        <translation>The condition on “%1” needs true or false for its value, without quotes.</translation>
    </message>
    <message>
        <source>The condition on “%1”, a time, has a value: times are compared with another field (other) only.</source>
        <translation>The condition on “%1”, a time, has a value: times are compared with another field (other) only.</translation>
    </message>
    <message>
        <source>The pattern “%1” fits no file: its brackets are no list such as [0-9] or [!~].</source>
        <translation>The pattern “%1” fits no file: its brackets are no list such as [0-9] or [!~].</translation>
    </message>
    <message>
        <source>The date format “%1” has a part twice.</source>
        <translation>The date format “%1” has a part twice.</translation>
    </message>
    <message>
        <source>The date format “%1” leaves out a part: days need a month (MM; mm is the minute), hours a day, minutes an hour, seconds a minute.</source>
        <translation>The date format “%1” leaves out a part: days need a month (MM; mm is the minute), hours a day, minutes an hour, seconds a minute.</translation>
    </message>
    <message>
        <source>The date format “%1” has a part of one or two digits right before another: nothing tells where it ends.</source>
        <translation>The date format “%1” has a part of one or two digits right before another: nothing tells where it ends.</translation>
    </message>
    <message>
        <source>The field “%1” is a date, and its format has a clock: it is a datetime.</source>
        <translation>The field “%1” is a date, and its format has a clock: it is a datetime.</translation>
    </message>
    <message>
        <source>The field “%1” has one sign for fractions and for groups.</source>
        <translation>The field “%1” has one sign for fractions and for groups.</translation>
    </message>
    <message>
        <source>The format has one sign for fractions and for groups: “%1”.</source>
        <translation>The format has one sign for fractions and for groups: “%1”.</translation>
    </message>
</context>
<context>
    <name>PageChecks</name>
    <message>
        <source>The id of the page is of small letters and digits, with . _ or - between them.</source>
        <translation>The id of the page is of small letters and digits, with . _ or - between them.</translation>
    </message>
    <message>
        <source>There is a page “%1” already.</source>
        <translation>There is a page “%1” already.</translation>
    </message>
    <message>
        <source>The page has a title in both languages.</source>
        <translation>The page has a title in both languages.</translation>
    </message>
    <message>
        <source>The title is there in one language alone.</source>
        <translation>The title is there in one language alone.</translation>
    </message>
    <message>
        <source>A tile of text has one in both languages.</source>
        <translation>A tile of text has one in both languages.</translation>
    </message>
    <message>
        <source>The pack has no indicator “%1”.</source>
        <translation>The pack has no indicator “%1”.</translation>
    </message>
    <message>
        <source>The pack has no feed “%1”.</source>
        <translation>The pack has no feed “%1”.</translation>
    </message>
</context>
<context>
    <name>PageVerdict</name>
    <message>
        <source>Too small to be read: %1 pixels, it takes %2 at least.</source>
        <translation>Too small to be read: %1 pixels, it takes %2 at least.</translation>
    </message>
    <message>
        <source>It can be read from the farthest seat, %1 picture heights away: letters of %2 pixels, figures of %3 at least.</source>
        <translation>It can be read from the farthest seat, %1 picture heights away: letters of %2 pixels, figures of %3 at least.</translation>
    </message>
</context>
<context>
    <name>PastRecord</name>
    <message>
        <source>An earlier version of the record %1 is damaged.</source>
        <translation>An earlier version of the record %1 is damaged.</translation>
    </message>
</context>
<context>
    <name>PayloadStore</name>
    <message>
        <source>A kept payload is damaged.</source>
        <translation>A kept payload is damaged.</translation>
    </message>
    <message>
        <source>The payload is not kept any more, or never was.</source>
        <translation>The payload is not kept any more, or never was.</translation>
    </message>
    <message>
        <source>A kept payload cannot be read.</source>
        <translation>A kept payload cannot be read.</translation>
    </message>
    <message>
        <source>What the feeds deliver cannot be kept in the folder “payloads”. %1</source>
        <translation>What the feeds deliver cannot be kept in the folder “payloads”. %1</translation>
    </message>
</context>
<context>
    <name>Pipeline</name>
    <message>
        <source>A full page of rows did not move the watermark; enlarge page_rows.</source>
        <translation>A full page of rows did not move the watermark; enlarge page_rows.</translation>
    </message>
    <message>
        <source>The answer is a web page (a login page?), not data.</source>
        <translation>The answer is a web page (a login page?), not data.</translation>
    </message>
    <message>
        <source>Stopped before the payload was read to its end.</source>
        <translation>Stopped before the payload was read to its end.</translation>
    </message>
    <message>
        <source>None of the %1 rows fits the mapping.</source>
        <translation>None of the %1 rows fits the mapping.</translation>
    </message>
</context>
<context>
    <name>PrivateFile</name>
    <message>
        <source>A file of secrets cannot be read.</source>
        <translation>A file of secrets cannot be read.</translation>
    </message>
    <message>
        <source>A file of secrets is none.</source>
        <translation>A file of secrets is none.</translation>
    </message>
    <message>
        <source>Other users may read a file of secrets. Take that right from them (chmod 600), and change the secrets if somebody may have read them.</source>
        <translation>Other users may read a file of secrets. Take that right from them (chmod 600), and change the secrets if somebody may have read them.</translation>
    </message>
</context>
<context>
    <name>PrometheusDecoder</name>
    <message>
        <source>Prometheus refuses the query: %1</source>
        <translation>Prometheus refuses the query: %1</translation>
    </message>
    <message>
        <source>This is no answer of the query API of Prometheus.</source>
        <translation>This is no answer of the query API of Prometheus.</translation>
    </message>
    <message>
        <source>Prometheus warns that its answer may not be whole: %1</source>
        <translation>Prometheus warns that its answer may not be whole: %1</translation>
    </message>
    <message>
        <source>native histograms are not read; ask for a quantile or the sum</source>
        <translation>native histograms are not read; ask for a quantile or the sum</translation>
    </message>
    <message>
        <source>the sample is no pair of a time and a value</source>
        <translation>the sample is no pair of a time and a value</translation>
    </message>
    <message>
        <source>The payload is no valid JSON: %1</source>
        <translation>The payload is no valid JSON: %1</translation>
    </message>
    <message>
        <source>The answer of Prometheus holds no samples.</source>
        <translation>The answer of Prometheus holds no samples.</translation>
    </message>
</context>
<context>
    <name>QuarantineRerun</name>
    <message>
        <source>There is no feed “%1” in the pack.</source>
        <translation>There is no feed “%1” in the pack.</translation>
    </message>
</context>
<context>
    <name>Ranking</name>
    <message>
        <source>Only units of one day can be ranked; %1 is not told by those of %2.</source>
        <translation>Only units of one day can be ranked; %1 is not told by those of %2.</translation>
    </message>
</context>
<context>
    <name>RankingTile</name>
    <message>
        <source>this indicator is not in the province pack</source>
        <translation>this indicator is not in the province pack</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>not computed yet</translation>
    </message>
    <message numerus="yes">
        <source>and %n more commune(s)</source>
        <translation>
            <numerusform>and %n more commune</numerusform>
            <numerusform>and %n more communes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commune(s) between</source>
        <translation>
            <numerusform>%n commune between</numerusform>
            <numerusform>%n communes between</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commune(s) miss the target</source>
        <translation>
            <numerusform>%n commune misses the target</numerusform>
            <numerusform>%n communes miss the target</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commune(s) without a figure</source>
        <translation>
            <numerusform>%n commune without a figure</numerusform>
            <numerusform>%n communes without a figure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commune(s) with too few cases to rank</source>
        <translation>
            <numerusform>%n commune with too few cases to rank</numerusform>
            <numerusform>%n communes with too few cases to rank</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commune(s) with old figures, not ranked</source>
        <translation>
            <numerusform>%n commune with old figures, not ranked</numerusform>
            <numerusform>%n communes with old figures, not ranked</numerusform>
        </translation>
    </message>
    <message>
        <source>farthest from the good range first</source>
        <translation>farthest from the good range first</translation>
    </message>
    <message>
        <source>nearest to the good range first</source>
        <translation>nearest to the good range first</translation>
    </message>
    <message>
        <source>nearest to the good range and farthest</source>
        <translation>nearest to the good range and farthest</translation>
    </message>
    <message>
        <source>highest and lowest</source>
        <translation>highest and lowest</translation>
    </message>
    <message>
        <source>lowest and highest</source>
        <translation>lowest and highest</translation>
    </message>
    <message>
        <source>highest first</source>
        <translation>highest first</translation>
    </message>
    <message>
        <source>lowest first</source>
        <translation>lowest first</translation>
    </message>
</context>
<context>
    <name>ReachableAddress</name>
    <message>
        <source>The server does not take the connection in time.</source>
        <translation>The server does not take the connection in time.</translation>
    </message>
    <message>
        <source>No connection to the server comes about: %1</source>
        <translation>No connection to the server comes about: %1</translation>
    </message>
    <message>
        <source>The system gives no thread to look up “%1”.</source>
        <translation>The system gives no thread to look up “%1”.</translation>
    </message>
    <message>
        <source>The name “%1” of the server was not looked up in time: the name server is slow or does not answer.</source>
        <translation>The name “%1” of the server was not looked up in time: the name server is slow or does not answer.</translation>
    </message>
    <message>
        <source>The name “%1” of the server is not known.</source>
        <translation>The name “%1” of the server is not known.</translation>
    </message>
</context>
<context>
    <name>ReadingNotes</name>
    <message>
        <source>national target</source>
        <translation>national target</translation>
    </message>
    <message>
        <source>provincial target</source>
        <translation>provincial target</translation>
    </message>
    <message>
        <source>pledge</source>
        <translation>pledge</translation>
    </message>
    <message>
        <source>%1 % of %2</source>
        <translation>%1 % of %2</translation>
    </message>
    <message>
        <source>%1 % of its time has gone</source>
        <translation>%1 % of its time has gone</translation>
    </message>
    <message>
        <source>%1, difference %2 points</source>
        <translation>%1, difference %2 points</translation>
    </message>
    <message>
        <source>%1, no figure to hold against it</source>
        <translation>%1, no figure to hold against it</translation>
    </message>
</context>
<context>
    <name>ReadingText</name>
    <message>
        <source>%1 points</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>below target by %1</source>
        <translation>below target by %1</translation>
    </message>
    <message>
        <source>above target by %1</source>
        <translation>above target by %1</translation>
    </message>
    <message>
        <source>target by now %1</source>
        <translation>target by now %1</translation>
    </message>
    <message>
        <source>target ≤ %1</source>
        <translation>target ≤ %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>target %1</translation>
    </message>
    <message>
        <source>today so far</source>
        <translation>today so far</translation>
    </message>
    <message>
        <source>since %1, not over yet</source>
        <translation>since %1, not over yet</translation>
    </message>
    <message>
        <source>%1, not complete</source>
        <translation>%1, not complete</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>no data ever received</source>
        <translation>no data ever received</translation>
    </message>
    <message>
        <source>no data today yet</source>
        <translation>no data today yet</translation>
    </message>
    <message>
        <source>no data for this period yet</source>
        <translation>no data for this period yet</translation>
    </message>
    <message>
        <source>too few cases for a figure</source>
        <translation>too few cases for a figure</translation>
    </message>
    <message>
        <source>the figure cannot be computed</source>
        <translation>the figure cannot be computed</translation>
    </message>
    <message>
        <source>reported for longer periods only</source>
        <translation>reported for longer periods only</translation>
    </message>
    <message>
        <source>the unit did not exist then</source>
        <translation>the unit did not exist then</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>no data</translation>
    </message>
    <message>
        <source>%1: disconnected for %2</source>
        <translation>%1: disconnected for %2</translation>
    </message>
    <message>
        <source>%1: disconnected</source>
        <translation>%1: disconnected</translation>
    </message>
    <message>
        <source>%1: paused</source>
        <translation>%1: paused</translation>
    </message>
    <message>
        <source>%1: due %2</source>
        <translation>%1: due %2</translation>
    </message>
    <message>
        <source>awaited from %1</source>
        <translation>awaited from %1</translation>
    </message>
    <message>
        <source>figures of %1</source>
        <translation>figures of %1</translation>
    </message>
    <message>
        <source>figures of unknown time</source>
        <translation>figures of unknown time</translation>
    </message>
    <message>
        <source>disconnected for %1</source>
        <translation>disconnected for %1</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>disconnected</translation>
    </message>
    <message>
        <source>no update since %1</source>
        <translation>no update since %1</translation>
    </message>
    <message>
        <source>value in doubt</source>
        <translation>value in doubt</translation>
    </message>
    <message>
        <source>source paused</source>
        <translation>source paused</translation>
    </message>
    <message>
        <source>source silent for %1</source>
        <translation>source silent for %1</translation>
    </message>
    <message>
        <source>last known value</source>
        <translation>last known value</translation>
    </message>
    <message>
        <source>older than promised</source>
        <translation>older than promised</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 and %2 more</translation>
    </message>
    <message>
        <source>the figure cannot be restated to these units</source>
        <translation>the figure cannot be restated to these units</translation>
    </message>
    <message>
        <source>plan: %1 reached, %2 due by now</source>
        <translation>plan: %1 reached, %2 due by now</translation>
    </message>
</context>
<context>
    <name>RecordLayout</name>
    <message>
        <source>The list of record columns is damaged.</source>
        <translation>The list of record columns is damaged.</translation>
    </message>
    <message>
        <source>The field “%1” cannot be a column: a name is made of a to z, digits and _, and has at most 55 signs.</source>
        <translation>The field “%1” cannot be a column: a name is made of a to z, digits and _, and has at most 55 signs.</translation>
    </message>
</context>
<context>
    <name>RecordQuery</name>
    <message>
        <source>There is no period “%1” under the rule “%2”.</source>
        <translation>There is no period “%1” under the rule “%2”.</translation>
    </message>
    <message>
        <source>“%1” is not counted from records.</source>
        <translation>“%1” is not counted from records.</translation>
    </message>
    <message>
        <source>This indicator is no ratio; it has no denominator.</source>
        <translation>This indicator is no ratio; it has no denominator.</translation>
    </message>
</context>
<context>
    <name>RecordReader</name>
    <message>
        <source>The feed “%1” has no records in the cache.</source>
        <translation>The feed “%1” has no records in the cache.</translation>
    </message>
    <message>
        <source>The counts of the record %1 are damaged.</source>
        <translation>The counts of the record %1 are damaged.</translation>
    </message>
    <message>
        <source>An earlier version of the record %1 is damaged.</source>
        <translation>An earlier version of the record %1 is damaged.</translation>
    </message>
</context>
<context>
    <name>RerunMapper</name>
    <message>
        <source>what the mapping asks for now was not kept of this row</source>
        <translation>what the mapping asks for now was not kept of this row</translation>
    </message>
</context>
<context>
    <name>RerunQueue</name>
    <message>
        <source>The program ends; the rows stay in quarantine.</source>
        <translation>The program ends; the rows stay in quarantine.</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>The backup is damaged, and nothing was changed: %1</source>
        <translation>The backup is damaged, and nothing was changed: %1</translation>
    </message>
    <message>
        <source>A file cannot be moved; the restore is not complete. Check the permissions and run it again.</source>
        <translation>A file cannot be moved; the restore is not complete. Check the permissions and run it again.</translation>
    </message>
    <message>
        <source>This is no complete backup: it has no manifest.</source>
        <translation>This is no complete backup: it has no manifest.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 is missing.</translation>
    </message>
    <message>
        <source>%1 is not what the manifest tells.</source>
        <translation>%1 is not what the manifest tells.</translation>
    </message>
</context>
<context>
    <name>RowMapper</name>
    <message>
        <source>the day that tells which unit codes are meant is missing</source>
        <translation>the day that tells which unit codes are meant is missing</translation>
    </message>
    <message>
        <source>a value without a time</source>
        <translation>a value without a time</translation>
    </message>
    <message>
        <source>the time lies in the future</source>
        <translation>the time lies in the future</translation>
    </message>
    <message>
        <source>the time lies before 1990 and cannot be meant</source>
        <translation>the time lies before 1990 and cannot be meant</translation>
    </message>
    <message>
        <source>a record without its key</source>
        <translation>a record without its key</translation>
    </message>
    <message>
        <source>the time of the last change is missing, in the future or before 1990</source>
        <translation>the time of the last change is missing, in the future or before 1990</translation>
    </message>
    <message>
        <source>the administrative unit is missing</source>
        <translation>the administrative unit is missing</translation>
    </message>
    <message>
        <source>the name of a dimension is missing</source>
        <translation>the name of a dimension is missing</translation>
    </message>
    <message>
        <source>the vintage is not one of estimated, preliminary and final</source>
        <translation>the vintage is not one of estimated, preliminary and final</translation>
    </message>
</context>
<context>
    <name>RowWriter</name>
    <message>
        <source>The query brings a column without a name or two called “%1”; name them with AS.</source>
        <translation>The query brings a column without a name or two called “%1”; name them with AS.</translation>
    </message>
    <message>
        <source>The name of the column “%1” is no UTF-8.</source>
        <translation>The name of the column “%1” is no UTF-8.</translation>
    </message>
    <message>
        <source>The column “%1” holds bytes, which no field can take: leave it out of the query, or turn it into text there.</source>
        <translation>The column “%1” holds bytes, which no field can take: leave it out of the query, or turn it into text there.</translation>
    </message>
    <message>
        <source>A text of the column “%1” is no UTF-8.</source>
        <translation>A text of the column “%1” is no UTF-8.</translation>
    </message>
</context>
<context>
    <name>ScorecardTile</name>
    <message>
        <source>How well the alarms serve</source>
        <translation>How well the alarms serve</translation>
    </message>
    <message>
        <source>the journal of alarms has not been read yet</source>
        <translation>the journal of alarms has not been read yet</translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation>the last 24 hours</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, since %2</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) told</source>
        <translation>
            <numerusform>%n alarm told</numerusform>
            <numerusform>%n alarms told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for somebody</source>
        <translation>
            <numerusform>%n waits for somebody</numerusform>
            <numerusform>%n wait for somebody</numerusform>
        </translation>
    </message>
    <message>
        <source>none waits</source>
        <translation>none waits</translation>
    </message>
    <message>
        <source>Alarms an hour</source>
        <translation>Alarms an hour</translation>
    </message>
    <message>
        <source>In ten minutes, mean</source>
        <translation>In ten minutes, mean</translation>
    </message>
    <message>
        <source>In ten minutes, most</source>
        <translation>In ten minutes, most</translation>
    </message>
    <message>
        <source>Time in flood</source>
        <translation>Time in flood</translation>
    </message>
    <message>
        <source>Over 24 hours</source>
        <translation>Over 24 hours</translation>
    </message>
    <message>
        <source>Chattering</source>
        <translation>Chattering</translation>
    </message>
    <message>
        <source>Acknowledged, half within</source>
        <translation>Acknowledged, half within</translation>
    </message>
    <message>
        <source>By priority</source>
        <translation>By priority</translation>
    </message>
    <message>
        <source>guidance about 5 : 15 : 80</source>
        <translation>guidance about 5 : 15 : 80</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>none wanted</source>
        <translation>none wanted</translation>
    </message>
    <message>
        <source>≤ %1, at most %2</source>
        <translation>≤ %1, at most %2</translation>
    </message>
    <message>
        <source>above guidance</source>
        <translation>above guidance</translation>
    </message>
    <message>
        <source>unmanageable</source>
        <translation>unmanageable</translation>
    </message>
    <message>
        <source>Guidance for one person: EEMUA 191, ISA-18.2</source>
        <translation>Guidance for one person: EEMUA 191, ISA-18.2</translation>
    </message>
    <message>
        <source>just begun</source>
        <translation>just begun</translation>
    </message>
    <message>
        <source>reckoned at %1, not renewed since</source>
        <translation>reckoned at %1, not renewed since</translation>
    </message>
</context>
<context>
    <name>SecretFile</name>
    <message>
        <source>The file of secrets cannot be decrypted: it is damaged, or belongs to another user or another machine. Move it aside and set the secrets anew.</source>
        <translation>The file of secrets cannot be decrypted: it is damaged, or belongs to another user or another machine. Move it aside and set the secrets anew.</translation>
    </message>
    <message>
        <source>The folder of the secrets cannot be made.</source>
        <translation>The folder of the secrets cannot be made.</translation>
    </message>
    <message>
        <source>Another program is changing the secrets. Try again.</source>
        <translation>Another program is changing the secrets. Try again.</translation>
    </message>
    <message>
        <source>A secret is named in lower-case letters, digits, - _ and .</source>
        <translation>A secret is named in lower-case letters, digits, - _ and .</translation>
    </message>
    <message>
        <source>A secret has between one byte and 64 KiB.</source>
        <translation>A secret has between one byte and 64 KiB.</translation>
    </message>
    <message>
        <source>The folder of the secrets cannot be written.</source>
        <translation>The folder of the secrets cannot be written.</translation>
    </message>
    <message>
        <source>The key of the secrets is in a keyring, and there is none.</source>
        <translation>The key of the secrets is in a keyring, and there is none.</translation>
    </message>
    <message>
        <source>All secrets together would take more than 16 MiB. Remove some that no feed needs.</source>
        <translation>All secrets together would take more than 16 MiB. Remove some that no feed needs.</translation>
    </message>
</context>
<context>
    <name>SecretKey</name>
    <message>
        <source>The key file of the secrets is damaged.</source>
        <translation>The key file of the secrets is damaged.</translation>
    </message>
    <message>
        <source>The folder of the key file cannot be made.</source>
        <translation>The folder of the key file cannot be made.</translation>
    </message>
    <message>
        <source>The library that encrypts secrets cannot be used.</source>
        <translation>The library that encrypts secrets cannot be used.</translation>
    </message>
    <message>
        <source>The key file of the secrets cannot be locked.</source>
        <translation>The key file of the secrets cannot be locked.</translation>
    </message>
    <message>
        <source>The key file of the secrets is not there. Put it back, or move the file of secrets aside and set them anew.</source>
        <translation>The key file of the secrets is not there. Put it back, or move the file of secrets aside and set them anew.</translation>
    </message>
    <message>
        <source>The key of the secrets in the keyring is damaged.</source>
        <translation>The key of the secrets in the keyring is damaged.</translation>
    </message>
    <message>
        <source>The keyring does not keep what it is given.</source>
        <translation>The keyring does not keep what it is given.</translation>
    </message>
    <message>
        <source>The keyring does not hold the key of the secrets, or was not unlocked. Where the key is lost, move the file of secrets aside and set them anew.</source>
        <translation>The keyring does not hold the key of the secrets, or was not unlocked. Where the key is lost, move the file of secrets aside and set them anew.</translation>
    </message>
</context>
<context>
    <name>SecretSource</name>
    <message>
        <source>There is no secret “%1”. Set it with “toancanh-cli secret set %1”.</source>
        <translation>There is no secret “%1”. Set it with “toancanh-cli secret set %1”.</translation>
    </message>
</context>
<context>
    <name>SelectStatement</name>
    <message>
        <source>The statement is empty.</source>
        <translation>The statement is empty.</translation>
    </message>
    <message>
        <source>There is more than one statement.</source>
        <translation>There is more than one statement.</translation>
    </message>
    <message>
        <source>A comment may not stand in the statement: servers read comments differently.</source>
        <translation>A comment may not stand in the statement: servers read comments differently.</translation>
    </message>
    <message>
        <source>The sign “%1” may not stand in the statement; its parameters are named, such as :watermark and :limit.</source>
        <translation>The sign “%1” may not stand in the statement; its parameters are named, such as :watermark and :limit.</translation>
    </message>
    <message>
        <source>A quoted text has no end.</source>
        <translation>A quoted text has no end.</translation>
    </message>
    <message>
        <source>A backslash may not stand in a quoted text: servers read it differently.</source>
        <translation>A backslash may not stand in a quoted text: servers read it differently.</translation>
    </message>
    <message>
        <source>There is no parameter “:%1”; there are :watermark, :watermark_local, :watermark_utc and :limit.</source>
        <translation>There is no parameter “:%1”; there are :watermark, :watermark_local, :watermark_utc and :limit.</translation>
    </message>
    <message>
        <source>The statement is no query: it begins with “%1”, not with SELECT or WITH.</source>
        <translation>The statement is no query: it begins with “%1”, not with SELECT or WITH.</translation>
    </message>
    <message>
        <source>The word “%1” may not stand in a query: feeds are only read. Quote it where it is a name.</source>
        <translation>The word “%1” may not stand in a query: feeds are only read. Quote it where it is a name.</translation>
    </message>
    <message>
        <source>A name with “$” may not stand in the statement; quote it.</source>
        <translation>A name with “$” may not stand in the statement; quote it.</translation>
    </message>
    <message>
        <source>In brackets and backticks only letters, digits, spaces, commas and points may stand: servers read them differently.</source>
        <translation>In brackets and backticks only letters, digits, spaces, commas and points may stand: servers read them differently.</translation>
    </message>
    <message>
        <source>There are three quotes in a row, which servers read differently.</source>
        <translation>There are three quotes in a row, which servers read differently.</translation>
    </message>
    <message>
        <source>“%1” is no number: put a space between a number and a word, and quote a name that begins with a digit.</source>
        <translation>“%1” is no number: put a space between a number and a word, and quote a name that begins with a digit.</translation>
    </message>
    <message>
        <source>“%1” stands right before a quote, which some servers then read differently; N alone may.</source>
        <translation>“%1” stands right before a quote, which some servers then read differently; N alone may.</translation>
    </message>
</context>
<context>
    <name>SequenceFile</name>
    <message>
        <source>The number of the last commit cannot be written.</source>
        <translation>The number of the last commit cannot be written.</translation>
    </message>
</context>
<context>
    <name>SeriesChecks</name>
    <message numerus="yes">
        <source>%n values of “%1” lie further from the one before than is declared as possible (%2). They are shown as suspect.</source>
        <translation>
            <numerusform>%n value of “%1” lies further from the one before than is declared as possible (%2). It is shown as suspect.</numerusform>
            <numerusform>%n values of “%1” lie further from the one before than is declared as possible (%2). They are shown as suspect.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The counter “%1” began again %n times (%2). What was counted over it is suspect.</source>
        <translation>
            <numerusform>The counter “%1” began again %n time (%2). What was counted over it is suspect.</numerusform>
            <numerusform>The counter “%1” began again %n times (%2). What was counted over it is suspect.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n readings of the counter “%1” are not newer than the newest one and say nothing.</source>
        <translation>
            <numerusform>%n reading of the counter “%1” is not newer than the newest one and says nothing.</numerusform>
            <numerusform>%n readings of the counter “%1” are not newer than the newest one and say nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times rows of one payload say different things of “%1” for one series and time (%2). The later row was taken, as suspect.</source>
        <translation>
            <numerusform>%n time rows of one payload say different things of “%1” for one series and time (%2). The later row was taken, as suspect.</numerusform>
            <numerusform>%n times rows of one payload say different things of “%1” for one series and time (%2). The later row was taken, as suspect.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values of “%1” lie with others in one hour, day or month, of which the measure keeps one value (%2). The last row stands; a mean is made of single moments alone (grain instant).</source>
        <translation>
            <numerusform>%n value of “%1” lies with others in one hour, day or month, of which the measure keeps one value (%2). The last row stands; a mean is made of single moments alone (grain instant).</numerusform>
            <numerusform>%n values of “%1” lie with others in one hour, day or month, of which the measure keeps one value (%2). The last row stands; a mean is made of single moments alone (grain instant).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SftpListing</name>
    <message>
        <source>The server lists its files in a form that is not understood: “%1”</source>
        <translation>The server lists its files in a form that is not understood: “%1”</translation>
    </message>
</context>
<context>
    <name>SftpPlace</name>
    <message>
        <source>The folder has more than %1 files of this pattern: clear it, or name fewer.</source>
        <translation>The folder has more than %1 files of this pattern: clear it, or name fewer.</translation>
    </message>
</context>
<context>
    <name>SftpSession</name>
    <message>
        <source>The library for SFTP cannot be used.</source>
        <translation>The library for SFTP cannot be used.</translation>
    </message>
    <message>
        <source>The secret “%1” holds no private key.</source>
        <translation>The secret “%1” holds no private key.</translation>
    </message>
    <message>
        <source>The system has no memory for a key.</source>
        <translation>The system has no memory for a key.</translation>
    </message>
    <message>
        <source>The name of the server is unknown.</source>
        <translation>The name of the server is unknown.</translation>
    </message>
    <message>
        <source>Nobody answers there.</source>
        <translation>Nobody answers there.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>The server did not answer in time.</translation>
    </message>
    <message>
        <source>The server shows the host key %1, which the pack does not name. Unless its operator says that the key has changed, somebody else answers.</source>
        <translation>The server shows the host key %1, which the pack does not name. Unless its operator says that the key has changed, somebody else answers.</translation>
    </message>
    <message>
        <source>The server does not take the user “%1” with the secret “%2”.</source>
        <translation>The server does not take the user “%1” with the secret “%2”.</translation>
    </message>
    <message>
        <source>The server has no “%1”.</source>
        <translation>The server has no “%1”.</translation>
    </message>
    <message>
        <source>The server does not let us at “%1”.</source>
        <translation>The server does not let us at “%1”.</translation>
    </message>
    <message>
        <source>The server does not move “%1”.</source>
        <translation>The server does not move “%1”.</translation>
    </message>
    <message>
        <source>The connection broke: %1</source>
        <translation>The connection broke: %1</translation>
    </message>
    <message>
        <source>The name of the server was not looked up in time: the name server is slow or does not answer.</source>
        <translation>The name of the server was not looked up in time: the name server is slow or does not answer.</translation>
    </message>
</context>
<context>
    <name>SftpSettings</name>
    <message>
        <source>The address is none such as sftp://host:22/folder, without a user.</source>
        <translation>The address is none such as sftp://host:22/folder, without a user.</translation>
    </message>
    <message>
        <source>“%1” names no folder of the server.</source>
        <translation>“%1” names no folder of the server.</translation>
    </message>
</context>
<context>
    <name>ShapeFile</name>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>The file cannot be read: %1</translation>
    </message>
    <message>
        <source>The file is neither a Shapefile (.shp) nor a GeoPackage (.gpkg).</source>
        <translation>The file is neither a Shapefile (.shp) nor a GeoPackage (.gpkg).</translation>
    </message>
    <message>
        <source>The file has no layer.</source>
        <translation>The file has no layer.</translation>
    </message>
    <message>
        <source>The file has several layers; name one with --layer: %1</source>
        <translation>The file has several layers; name one with --layer: %1</translation>
    </message>
    <message>
        <source>The file does not say what its coordinates are in; tell it with --srs EPSG:NUMBER.</source>
        <translation>The file does not say what its coordinates are in; tell it with --srs EPSG:NUMBER.</translation>
    </message>
    <message>
        <source>The file says that its coordinates are in “%1”, whose datum “%2” is neither VN-2000 nor WGS 84; tell what is meant with --srs EPSG:NUMBER.</source>
        <translation>The file says that its coordinates are in “%1”, whose datum “%2” is neither VN-2000 nor WGS 84; tell what is meant with --srs EPSG:NUMBER.</translation>
    </message>
    <message>
        <source>A reference system is told as EPSG:NUMBER, such as EPSG:9210.</source>
        <translation>A reference system is told as EPSG:NUMBER, such as EPSG:9210.</translation>
    </message>
    <message>
        <source>The name of a layer cannot begin with “-”.</source>
        <translation>The name of a layer cannot begin with “-”.</translation>
    </message>
</context>
<context>
    <name>ShiftChoices</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>The last %n day</numerusform>
            <numerusform>The last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShiftReportPage</name>
    <message>
        <source>Handed over</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Not settled at the end (%1)</source>
        <translation>Not settled at the end (%1)</translation>
    </message>
    <message>
        <source>Nothing: every alarm is normal.</source>
        <translation>Nothing: every alarm is normal.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Taken on by</source>
        <translation>Taken on by</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Of</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarms</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Per hour</translation>
    </message>
    <message>
        <source>Most in 10 min</source>
        <translation>Most in 10 min</translation>
    </message>
    <message>
        <source>% in flood</source>
        <translation>% in flood</translation>
    </message>
    <message>
        <source>Over 24 h</source>
        <translation>Over 24 h</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critical</translation>
    </message>
    <message>
        <source>High</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Half within</source>
        <translation>Half within</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90 % within</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>The program itself</source>
        <translation>The program itself</translation>
    </message>
    <message>
        <source>How well the alarms served</source>
        <translation>How well the alarms served</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Raised</translation>
    </message>
    <message>
        <source>Most in a minute</source>
        <translation>Most in a minute</translation>
    </message>
    <message>
        <source>Chattering: wants a hold, or more distance to clear</source>
        <translation>Chattering: wants a hold, or more distance to clear</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>Fleeting: gone before anybody could do anything</source>
        <translation>Fleeting: gone before anybody could do anything</translation>
    </message>
    <message>
        <source>What happened (%1)</source>
        <translation>What happened (%1)</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nothing.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message numerus="yes">
        <source>… and %n earlier</source>
        <translation>
            <numerusform>… and %n earlier</numerusform>
            <numerusform>… and %n earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n alarm</numerusform>
            <numerusform>%n alarms</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 an hour</source>
        <translation>, %1 an hour</translation>
    </message>
    <message numerus="yes">
        <source>%n acknowledged, half of them within %1</source>
        <translation>
            <numerusform>%n acknowledged, half of them within %1</numerusform>
            <numerusform>%n acknowledged, half of them within %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for somebody to acknowledge</source>
        <translation>
            <numerusform>%n waits for somebody to acknowledge</numerusform>
            <numerusform>%n wait for somebody to acknowledge</numerusform>
        </translation>
    </message>
    <message>
        <source>None waits for somebody to acknowledge it</source>
        <translation>None waits for somebody to acknowledge it</translation>
    </message>
    <message>
        <source>More than %1 alarms an hour.</source>
        <translation>More than %1 alarms an hour.</translation>
    </message>
    <message>
        <source>%1 alarms in ten minutes at the worst.</source>
        <translation>%1 alarms in ten minutes at the worst.</translation>
    </message>
    <message>
        <source>%1 % of the time in flood.</source>
        <translation>%1 % of the time in flood.</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) stood for more than 24 hours.</source>
        <translation>
            <numerusform>%n alarm stood for more than 24 hours.</numerusform>
            <numerusform>%n alarms stood for more than 24 hours.</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>From %1 to %2</translation>
    </message>
    <message>
        <source>%1 at %2 (found late)</source>
        <translation>%1 at %2 (found late)</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>the program</translation>
    </message>
    <message>
        <source>Guidance for one person: %1 alarms an hour, no more than %2 in ten minutes, %3 % of the time in flood (EEMUA 191, ISA-18.2, from process plants).</source>
        <translation>Guidance for one person: %1 alarms an hour, no more than %2 in ten minutes, %3 % of the time in flood (EEMUA 191, ISA-18.2, from process plants).</translation>
    </message>
    <message>
        <source>Alarms by priority</source>
        <translation>Alarms by priority</translation>
    </message>
</context>
<context>
    <name>ShiftReportQuery</name>
    <message>
        <source>The report would be of no time: it ends when it begins, or before.</source>
        <translation>The report would be of no time: it ends when it begins, or before.</translation>
    </message>
</context>
<context>
    <name>SmsText</name>
    <message>
        <source>[again?] %1</source>
        <translation>[again?] %1</translation>
    </message>
</context>
<context>
    <name>SqlFetch</name>
    <message>
        <source>The rows are larger than %1 MiB.</source>
        <translation>The rows are larger than %1 MiB.</translation>
    </message>
    <message>
        <source>The watermark “%1” is no time with an offset, such as 2026-11-21T17:00:00+07:00.</source>
        <translation>The watermark “%1” is no time with an offset, such as 2026-11-21T17:00:00+07:00.</translation>
    </message>
</context>
<context>
    <name>SqlRows</name>
    <message>
        <source>The name “%1” of the server is not known.</source>
        <translation>The name “%1” of the server is not known.</translation>
    </message>
    <message>
        <source>The server refuses the user or the password: %1</source>
        <translation>The server refuses the user or the password: %1</translation>
    </message>
    <message>
        <source>The connection broke: %1</source>
        <translation>The connection broke: %1</translation>
    </message>
    <message>
        <source>it brings no rows</source>
        <translation>it brings no rows</translation>
    </message>
    <message>
        <source>ODBC does not begin.</source>
        <translation>ODBC does not begin.</translation>
    </message>
    <message>
        <source>The ODBC driver is not there: %1</source>
        <translation>The ODBC driver is not there: %1</translation>
    </message>
    <message>
        <source>The server refuses the log-in: %1</source>
        <translation>The server refuses the log-in: %1</translation>
    </message>
    <message>
        <source>The server ended the connection: %1</source>
        <translation>The server ended the connection: %1</translation>
    </message>
    <message>
        <source>The database file does not exist or cannot be reached.</source>
        <translation>The database file does not exist or cannot be reached.</translation>
    </message>
    <message>
        <source>The database file cannot be opened: %1</source>
        <translation>The database file cannot be opened: %1</translation>
    </message>
    <message>
        <source>Another program kept the database file locked until the time was up.</source>
        <translation>Another program kept the database file locked until the time was up.</translation>
    </message>
    <message>
        <source>The file is no SQLite database, or it is damaged.</source>
        <translation>The file is no SQLite database, or it is damaged.</translation>
    </message>
    <message>
        <source>it would write</source>
        <translation>it would write</translation>
    </message>
    <message>
        <source>The server offers no encryption.</source>
        <translation>The server offers no encryption.</translation>
    </message>
    <message numerus="yes">
        <source>The server did not bring all rows within %n second(s).</source>
        <translation>
            <numerusform>The server did not bring all rows within %n second.</numerusform>
            <numerusform>The server did not bring all rows within %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server refuses the statement: %1</source>
        <translation>The server refuses the statement: %1</translation>
    </message>
</context>
<context>
    <name>SqlSource</name>
    <message>
        <source>“%1” is no host name with or without a port.</source>
        <translation>“%1” is no host name with or without a port.</translation>
    </message>
    <message>
        <source>There is no SQL driver “%1”.</source>
        <translation>There is no SQL driver “%1”.</translation>
    </message>
    <message>
        <source>An endpoint brings a user or a password into the connection string: they stand in “user” and in the secret that “password_secret” names.</source>
        <translation>An endpoint brings a user or a password into the connection string: they stand in “user” and in the secret that “password_secret” names.</translation>
    </message>
</context>
<context>
    <name>StatesPanel</name>
    <message>
        <source>target met</source>
        <translation>target met</translation>
    </message>
    <message>
        <source>target missed</source>
        <translation>target missed</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>in doubt</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>no target</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>no data</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message>
        <source>missed %1 of %2</source>
        <translation>missed %1 of %2</translation>
    </message>
    <message>
        <source>missed %1 %</source>
        <translation>missed %1 %</translation>
    </message>
    <message>
        <source>met in all %1</source>
        <translation>met in all %1</translation>
    </message>
    <message>
        <source>always met</source>
        <translation>always met</translation>
    </message>
    <message>
        <source>%1 without data</source>
        <translation>%1 without data</translation>
    </message>
    <message>
        <source>%1 in doubt</source>
        <translation>%1 in doubt</translation>
    </message>
    <message>
        <source>has no target</source>
        <translation>has no target</translation>
    </message>
    <message>
        <source>missed now</source>
        <translation>missed now</translation>
    </message>
    <message>
        <source>in trouble %1 of %2</source>
        <translation>in trouble %1 of %2</translation>
    </message>
    <message>
        <source>in trouble %1 %</source>
        <translation>in trouble %1 %</translation>
    </message>
    <message>
        <source>current in all %1</source>
        <translation>current in all %1</translation>
    </message>
    <message>
        <source>always current</source>
        <translation>always current</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 paused</translation>
    </message>
</context>
<context>
    <name>StillPanel</name>
    <message>
        <source>picture of %1</source>
        <translation>picture of %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 ago</translation>
    </message>
    <message>
        <source>the same since %1</source>
        <translation>the same since %1</translation>
    </message>
    <message>
        <source>no picture has come yet</source>
        <translation>no picture has come yet</translation>
    </message>
    <message>
        <source>the newest picture is past its days and was removed</source>
        <translation>the newest picture is past its days and was removed</translation>
    </message>
    <message>
        <source>the picture that was kept cannot be read</source>
        <translation>the picture that was kept cannot be read</translation>
    </message>
    <message>
        <source>the picture cannot be unpacked</source>
        <translation>the picture cannot be unpacked</translation>
    </message>
    <message>
        <source>this feed is not in the province pack</source>
        <translation>this feed is not in the province pack</translation>
    </message>
</context>
<context>
    <name>SystemKeyring</name>
    <message>
        <source>The keyring of this desktop cannot be used: %1</source>
        <translation>The keyring of this desktop cannot be used: %1</translation>
    </message>
    <message>
        <source>nobody has logged in to a desktop.</source>
        <translation>nobody has logged in to a desktop.</translation>
    </message>
    <message>
        <source>it is locked, or does not answer.</source>
        <translation>it is locked, or does not answer.</translation>
    </message>
</context>
<context>
    <name>TableTile</name>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Table of figures</source>
        <translation>Table of figures</translation>
    </message>
</context>
<context>
    <name>TerritoryQuery</name>
    <message>
        <source>“%1” is no period such as 2026-11, 2026-Q4 or 2026.</source>
        <translation>“%1” is no period such as 2026-11, 2026-Q4 or 2026.</translation>
    </message>
    <message>
        <source>The days asked for end before they begin.</source>
        <translation>The days asked for end before they begin.</translation>
    </message>
</context>
<context>
    <name>TileWords</name>
    <message>
        <source>Figure with comparison</source>
        <translation>Figure with comparison</translation>
    </message>
    <message>
        <source>Large figure</source>
        <translation>Large figure</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Ranking of communes</source>
        <translation>Ranking of communes</translation>
    </message>
    <message>
        <source>Small trends</source>
        <translation>Small trends</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Bars against targets</source>
        <translation>Bars against targets</translation>
    </message>
    <message>
        <source>Progress of a plan</source>
        <translation>Progress of a plan</translation>
    </message>
    <message>
        <source>Calendar of days</source>
        <translation>Calendar of days</translation>
    </message>
    <message>
        <source>Table of hours</source>
        <translation>Table of hours</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarms</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>Data sources</source>
        <translation>Data sources</translation>
    </message>
    <message>
        <source>Directives</source>
        <translation>Directives</translation>
    </message>
    <message>
        <source>How the alarms serve</source>
        <translation>How the alarms serve</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Camera picture</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Of the unit</source>
        <translation>Of the unit</translation>
    </message>
    <message>
        <source>One for each unit</source>
        <translation>One for each unit</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>Compare with earlier</source>
        <translation>Compare with earlier</translation>
    </message>
    <message>
        <source>Running total of the year</source>
        <translation>Running total of the year</translation>
    </message>
    <message>
        <source>Show the target</source>
        <translation>Show the target</translation>
    </message>
    <message>
        <source>Show the forecast</source>
        <translation>Show the forecast</translation>
    </message>
    <message>
        <source>Class limits</source>
        <translation>Class limits</translation>
    </message>
    <message>
        <source>First</source>
        <translation>First</translation>
    </message>
    <message>
        <source>Agency in charge</source>
        <translation>Agency in charge</translation>
    </message>
    <message>
        <source>Picture of</source>
        <translation>Picture of</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>hour</translation>
    </message>
    <message>
        <source>day</source>
        <translation>day</translation>
    </message>
    <message>
        <source>month</source>
        <translation>month</translation>
    </message>
    <message>
        <source>the worst</source>
        <translation>the worst</translation>
    </message>
    <message>
        <source>the best</source>
        <translation>the best</translation>
    </message>
    <message>
        <source>best and worst</source>
        <translation>best and worst</translation>
    </message>
    <message>
        <source>States over time</source>
        <translation>States over time</translation>
    </message>
    <message>
        <source>Or feeds</source>
        <translation>Or feeds</translation>
    </message>
</context>
<context>
    <name>TraceQuery</name>
    <message>
        <source>There is no period “%1” under the rule “%2”.</source>
        <translation>There is no period “%1” under the rule “%2”.</translation>
    </message>
</context>
<context>
    <name>TracedRuns</name>
    <message>
        <source>The run had no payload.</source>
        <translation>The run had no payload.</translation>
    </message>
    <message>
        <source>The feed keeps no payloads.</source>
        <translation>The feed keeps no payloads.</translation>
    </message>
    <message>
        <source>The feed is not in the pack any more.</source>
        <translation>The feed is not in the pack any more.</translation>
    </message>
    <message>
        <source>The mapping has changed since; the rows are read as it is today.</source>
        <translation>The mapping has changed since; the rows are read as it is today.</translation>
    </message>
    <message>
        <source>The run is forgotten: it ended too long ago.</source>
        <translation>The run is forgotten: it ended too long ago.</translation>
    </message>
</context>
<context>
    <name>TrendPanel</name>
    <message>
        <source>no data for this span yet</source>
        <translation>no data for this span yet</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>cumulative</translation>
    </message>
    <message>
        <source>by hour</source>
        <translation>by hour</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>by month</source>
        <translation>by month</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>actual</translation>
    </message>
    <message>
        <source>a week ago</source>
        <translation>a week ago</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>last year</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>M%1</source>
        <comment>month on an axis</comment>
        <translation>M%1</translation>
    </message>
    <message>
        <source>%1: latest %2</source>
        <translation>%1: latest %2</translation>
    </message>
    <message>
        <source>restated by weight</source>
        <translation>restated by weight</translation>
    </message>
    <message>
        <source>not over yet</source>
        <translation>not over yet</translation>
    </message>
    <message>
        <source>forecast, 80 % sure</source>
        <translation>forecast, 80 % sure</translation>
    </message>
    <message>
        <source>no forecast yet: too few whole months</source>
        <translation>no forecast yet: too few whole months</translation>
    </message>
    <message>
        <source>no forecast: no better than last year&apos;s figures so far</source>
        <translation>no forecast: no better than last year&apos;s figures so far</translation>
    </message>
    <message>
        <source>%1: %2 ± %3 expected for %4</source>
        <translation>%1: %2 ± %3 expected for %4</translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful figure(s)</source>
        <translation>
            <numerusform>%n doubtful figure</numerusform>
            <numerusform>%n doubtful figures</numerusform>
        </translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>doubtful</translation>
    </message>
    <message>
        <source>M1/%1</source>
        <comment>January on an axis, with the last digits of its year</comment>
        <translation>M1/%1</translation>
    </message>
</context>
<context>
    <name>UnitAreas</name>
    <message>
        <source>“units” names “%1”, which is no unit of %2.</source>
        <translation>“units” names “%1”, which is no unit of %2.</translation>
    </message>
</context>
<context>
    <name>UnitIndex</name>
    <message>
        <source>the code is in no list of administrative units</source>
        <translation>the code is in no list of administrative units</translation>
    </message>
    <message>
        <source>no administrative unit bore this code on %1</source>
        <translation>no administrative unit bore this code on %1</translation>
    </message>
    <message>
        <source>the name is in no list of administrative units</source>
        <translation>the name is in no list of administrative units</translation>
    </message>
    <message>
        <source>no administrative unit bore this name on %1 or before</source>
        <translation>no administrative unit bore this name on %1 or before</translation>
    </message>
    <message>
        <source>%1 administrative units bore this name; only a code tells which is meant</source>
        <translation>%1 administrative units bore this name; only a code tells which is meant</translation>
    </message>
    <message>
        <source>the pack has no boundaries of %1</source>
        <translation>the pack has no boundaries of %1</translation>
    </message>
</context>
<context>
    <name>UnitMatcher</name>
    <message>
        <source>The area “%1” is told by its name alone, so it is matched with no unit.</source>
        <translation>The area “%1” is told by its name alone, so it is matched with no unit.</translation>
    </message>
    <message>
        <source>The code “%1” was borne by no unit of the province on %2.</source>
        <translation>The code “%1” was borne by no unit of the province on %2.</translation>
    </message>
    <message>
        <source>A shape of the area “%1” is not taken: %2</source>
        <translation>A shape of the area “%1” is not taken: %2</translation>
    </message>
    <message>
        <source>The pack has no boundaries of %1, so no shape can be matched with units.</source>
        <translation>The pack has no boundaries of %1, so no shape can be matched with units.</translation>
    </message>
</context>
<context>
    <name>UnitPlaces</name>
    <message>
        <source>longitude and latitude look swapped</source>
        <translation>longitude and latitude look swapped</translation>
    </message>
    <message>
        <source>longitude and latitude are out of range</source>
        <translation>longitude and latitude are out of range</translation>
    </message>
    <message>
        <source>the pack has no boundaries of %1</source>
        <translation>the pack has no boundaries of %1</translation>
    </message>
    <message>
        <source>the place lies outside the province</source>
        <translation>the place lies outside the province</translation>
    </message>
    <message>
        <source>the boundaries of the pack are older than the units of %1</source>
        <translation>the boundaries of the pack are older than the units of %1</translation>
    </message>
</context>
<context>
    <name>UnitText</name>
    <message>
        <source>%1 Province</source>
        <translation>%1 Province</translation>
    </message>
    <message>
        <source>%1 City</source>
        <translation>%1 City</translation>
    </message>
    <message>
        <source>%1 Town</source>
        <translation>%1 Town</translation>
    </message>
    <message>
        <source>%1 District</source>
        <translation>%1 District</translation>
    </message>
    <message>
        <source>%1 Commune</source>
        <translation>%1 Commune</translation>
    </message>
    <message>
        <source>%1 Ward</source>
        <translation>%1 Ward</translation>
    </message>
    <message>
        <source>%1 Township</source>
        <translation>%1 Township</translation>
    </message>
    <message>
        <source>%1 Special Zone</source>
        <translation>%1 Special Zone</translation>
    </message>
    <message>
        <source>C. %1</source>
        <comment>commune</comment>
        <translation>C. %1</translation>
    </message>
    <message>
        <source>W. %1</source>
        <comment>ward</comment>
        <translation>W. %1</translation>
    </message>
    <message>
        <source>T. %1</source>
        <comment>township</comment>
        <translation>T. %1</translation>
    </message>
    <message>
        <source>S.Z. %1</source>
        <comment>special zone</comment>
        <translation>S.Z. %1</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>waiting for the first figures</source>
        <translation>waiting for the first figures</translation>
    </message>
    <message>
        <source>too small to read from the farthest seat</source>
        <translation>too small to read from the farthest seat</translation>
    </message>
    <message>
        <source>the map is not available on this machine</source>
        <translation>the map is not available on this machine</translation>
    </message>
    <message>
        <source>the province pack has no page</source>
        <translation>the province pack has no page</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>The list of screens cannot be read; it is left as it is.</source>
        <translation>The list of screens cannot be read; it is left as it is.</translation>
    </message>
    <message>
        <source>No page is of the sector “%1”.</source>
        <translation>No page is of the sector “%1”.</translation>
    </message>
    <message>
        <source>The pack has no page “%1”.</source>
        <translation>The pack has no page “%1”.</translation>
    </message>
    <message>
        <source>The pack has no playlist “%1”.</source>
        <translation>The pack has no playlist “%1”.</translation>
    </message>
    <message>
        <source>This program was started for one screen alone.</source>
        <translation>This program was started for one screen alone.</translation>
    </message>
    <message>
        <source>There is no screen “%1”.</source>
        <translation>There is no screen “%1”.</translation>
    </message>
    <message>
        <source>There is no wall on the screen “%1”.</source>
        <translation>There is no wall on the screen “%1”.</translation>
    </message>
    <message>
        <source>This is the last wall: end the program instead.</source>
        <translation>This is the last wall: end the program instead.</translation>
    </message>
    <message>
        <source>No wall is shown.</source>
        <translation>No wall is shown.</translation>
    </message>
    <message>
        <source>The pack has no such page or playlist.</source>
        <translation>The pack has no such page or playlist.</translation>
    </message>
    <message>
        <source>What the walls were told last cannot be read.</source>
        <translation>What the walls were told last cannot be read.</translation>
    </message>
</context>
<context>
    <name>WallBanner</name>
    <message>
        <source>%1 ago</source>
        <translation>%1 ago</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>not acknowledged</translation>
    </message>
    <message>
        <source>besides %1</source>
        <translation>besides %1</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>Message: %1</translation>
    </message>
</context>
<context>
    <name>WallCommand</name>
    <message>
        <source>A time is a number of seconds, from 1 to 86400.</source>
        <translation>A time is a number of seconds, from 1 to 86400.</translation>
    </message>
    <message>
        <source>Heights and distances are metres, above 0 and at most 100.</source>
        <translation>Heights and distances are metres, above 0 and at most 100.</translation>
    </message>
    <message>
        <source>“%1” is nothing that a wall does.</source>
        <translation>“%1” is nothing that a wall does.</translation>
    </message>
    <message>
        <source>This order takes no such “%1”.</source>
        <translation>This order takes no such “%1”.</translation>
    </message>
    <message>
        <source>The order names no “%1”.</source>
        <translation>The order names no “%1”.</translation>
    </message>
    <message>
        <source>A message is one line of at most %1 characters.</source>
        <translation>A message is one line of at most %1 characters.</translation>
    </message>
    <message>
        <source>This order names a screen.</source>
        <translation>This order names a screen.</translation>
    </message>
    <message>
        <source>A wall takes orders of walls alone.</source>
        <translation>A wall takes orders of walls alone.</translation>
    </message>
    <message>
        <source>No wall is shown any more.</source>
        <translation>No wall is shown any more.</translation>
    </message>
    <message>
        <source>With the height of the picture goes the distance of the farthest seat, in metres too.</source>
        <translation>With the height of the picture goes the distance of the farthest seat, in metres too.</translation>
    </message>
</context>
<context>
    <name>WallHeader</name>
    <message>
        <source>Simulated data</source>
        <translation>Simulated data</translation>
    </message>
    <message>
        <source>Page %1/%2</source>
        <translation>Page %1/%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekday, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No new figures since %1 (%2)</source>
        <translation>No new figures since %1 (%2)</translation>
    </message>
    <message>
        <source>Waiting for the first figures since %1</source>
        <translation>Waiting for the first figures since %1</translation>
    </message>
    <message>
        <source>%1 sources current</source>
        <translation>%1 sources current</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 late</translation>
    </message>
    <message>
        <source>%1 disconnected</source>
        <translation>%1 disconnected</translation>
    </message>
    <message>
        <source>%1 without data yet</source>
        <translation>%1 without data yet</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 paused</translation>
    </message>
    <message>
        <source>%1 current</source>
        <translation>%1 current</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <comment>short for disconnected</comment>
        <translation>%1 lost</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>short for without data yet</comment>
        <translation>%1 new</translation>
    </message>
    <message>
        <source>next in %1 s</source>
        <translation>next in %1 s</translation>
    </message>
    <message>
        <source>next at %1</source>
        <translation>next at %1</translation>
    </message>
    <message>
        <source>held</source>
        <translation>held</translation>
    </message>
    <message>
        <source>held until %1</source>
        <translation>held until %1</translation>
    </message>
    <message>
        <source>meeting: %1</source>
        <translation>meeting: %1</translation>
    </message>
    <message>
        <source>critical alarm, until %1</source>
        <translation>critical alarm, until %1</translation>
    </message>
    <message>
        <source>No network since %1 (%2): no source can be reached</source>
        <translation>No network since %1 (%2): no source can be reached</translation>
    </message>
    <message>
        <source>No network since %1 (%2), last contact %3</source>
        <translation>No network since %1 (%2), last contact %3</translation>
    </message>
</context>
<context>
    <name>WallPage</name>
    <message>
        <source>“%1” cannot be read from the farthest seat, %2 picture heights away.</source>
        <translation>“%1” cannot be read from the farthest seat, %2 picture heights away.</translation>
    </message>
    <message>
        <source>As it is, it can be read from %1 picture heights.</source>
        <translation>As it is, it can be read from %1 picture heights.</translation>
    </message>
    <message numerus="yes">
        <source>The others have room when %n tile(s) go.</source>
        <translation>
            <numerusform>The others have room when %n tile goes.</numerusform>
            <numerusform>The others have room when %n tiles go.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is room for all when these are larger: %1.</source>
        <translation>There is room for all when these are larger: %1.</translation>
    </message>
</context>
<context>
    <name>WarningDraft</name>
    <message>
        <source>A warning has no member “%1”.</source>
        <translation>A warning has no member “%1”.</translation>
    </message>
    <message>
        <source>The pack does not say who sends warnings (“cap_sender” in pack.json).</source>
        <translation>The pack does not say who sends warnings (“cap_sender” in pack.json).</translation>
    </message>
    <message>
        <source>“%1” is no time: “%2”.</source>
        <translation>“%1” is no time: “%2”.</translation>
    </message>
    <message>
        <source>“kind” is “alert”, “update” or “cancel”.</source>
        <translation>“kind” is “alert”, “update” or “cancel”.</translation>
    </message>
    <message>
        <source>“references” holds “%1”, which is no SENDER,IDENTIFIER,TIME.</source>
        <translation>“references” holds “%1”, which is no SENDER,IDENTIFIER,TIME.</translation>
    </message>
    <message>
        <source>“%1” is a text.</source>
        <translation>“%1” is a text.</translation>
    </message>
    <message>
        <source>“%1” is a list of texts.</source>
        <translation>“%1” is a list of texts.</translation>
    </message>
    <message>
        <source>“%1” is an object with a text by language: “vi”, “en”.</source>
        <translation>“%1” is an object with a text by language: “vi”, “en”.</translation>
    </message>
    <message>
        <source>“%1” is told in English, and “headline” is not.</source>
        <translation>“%1” is told in English, and “headline” is not.</translation>
    </message>
</context>
<context>
    <name>WebFeed</name>
    <message>
        <source>This is neither an Atom nor an RSS document.</source>
        <translation>This is neither an Atom nor an RSS document.</translation>
    </message>
    <message numerus="yes">
        <source>The index lists %n document(s) and links to none.</source>
        <translation>
            <numerusform>The index lists %n document and links to none.</numerusform>
            <numerusform>The index lists %n documents and links to none.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Xlsx</name>
    <message>
        <source>The cell %1 holds a text of more than %2 KiB.</source>
        <translation>The cell %1 holds a text of more than %2 KiB.</translation>
    </message>
    <message>
        <source>The sheet merges a cell twice.</source>
        <translation>The sheet merges a cell twice.</translation>
    </message>
    <message>
        <source>The rows of the sheet are out of order (row %1).</source>
        <translation>The rows of the sheet are out of order (row %1).</translation>
    </message>
    <message>
        <source>The sheet has a cell outside of its rows.</source>
        <translation>The sheet has a cell outside of its rows.</translation>
    </message>
    <message>
        <source>The cells of row %1 are out of order.</source>
        <translation>The cells of row %1 are out of order.</translation>
    </message>
    <message>
        <source>The sheet has more than %1 cells.</source>
        <translation>The sheet has more than %1 cells.</translation>
    </message>
    <message>
        <source>The cell %1 holds something that no workbook holds.</source>
        <translation>The cell %1 holds something that no workbook holds.</translation>
    </message>
    <message>
        <source>The sheet merges cells that it does not have.</source>
        <translation>The sheet merges cells that it does not have.</translation>
    </message>
    <message>
        <source>The sheet has more merged cells than a table can have.</source>
        <translation>The sheet has more merged cells than a table can have.</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>texts</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>numbers</translation>
    </message>
    <message>
        <source>days</source>
        <translation>days</translation>
    </message>
    <message>
        <source>values of several kinds</source>
        <translation>values of several kinds</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>The heading “%1” is gone.</source>
        <translation>The heading “%1” is gone.</translation>
    </message>
    <message>
        <source>The column “%1” has moved from %2 to %3.</source>
        <translation>The column “%1” has moved from %2 to %3.</translation>
    </message>
    <message>
        <source>There is a new column %1, “%2”.</source>
        <translation>There is a new column %1, “%2”.</translation>
    </message>
    <message>
        <source>“%1” held %2 and now holds %3: values that the mapping cannot read go to the quarantine.</source>
        <translation>“%1” held %2 and now holds %3: values that the mapping cannot read go to the quarantine.</translation>
    </message>
    <message>
        <source>The figures of “%1” are of another size (typically %2, when confirmed %3): has their unit changed? Confirm the recipe anew if they are right.</source>
        <translation>The figures of “%1” are of another size (typically %2, when confirmed %3): has their unit changed? Confirm the recipe anew if they are right.</translation>
    </message>
    <message>
        <source>There is a new group, “%1”.</source>
        <translation>There is a new group, “%1”.</translation>
    </message>
    <message>
        <source>The group “%1” is gone.</source>
        <translation>The group “%1” is gone.</translation>
    </message>
    <message>
        <source>No title says “%1” any more.</source>
        <translation>No title says “%1” any more.</translation>
    </message>
    <message>
        <source>The sheet was called “%1” and is now called “%2”.</source>
        <translation>The sheet was called “%1” and is now called “%2”.</translation>
    </message>
    <message>
        <source>The headings have moved from row %1 to row %2.</source>
        <translation>The headings have moved from row %1 to row %2.</translation>
    </message>
    <message>
        <source>The heading “%1” is missing; in its place stands “%2”. Confirm the recipe anew if it means the same.</source>
        <translation>The heading “%1” is missing; in its place stands “%2”. Confirm the recipe anew if it means the same.</translation>
    </message>
    <message>
        <source>The heading “%1” is missing.</source>
        <translation>The heading “%1” is missing.</translation>
    </message>
    <message>
        <source>The headings stand at row %1 and again at row %2.</source>
        <translation>The headings stand at row %1 and again at row %2.</translation>
    </message>
    <message>
        <source>The heading “%1” stands twice.</source>
        <translation>The heading “%1” stands twice.</translation>
    </message>
    <message>
        <source>Row %1 holds figures, but stands below the end of the table.</source>
        <translation>Row %1 holds figures, but stands below the end of the table.</translation>
    </message>
    <message>
        <source>Row %1: the mark “%2” could be of two levels.</source>
        <translation>Row %1: the mark “%2” could be of two levels.</translation>
    </message>
    <message>
        <source>Row %1: there are more than %2 rows of sums without rows of data between them.</source>
        <translation>Row %1: there are more than %2 rows of sums without rows of data between them.</translation>
    </message>
    <message>
        <source>is merged with %1</source>
        <translation>is merged with %1</translation>
    </message>
    <message>
        <source>holds the error %1</source>
        <translation>holds the error %1</translation>
    </message>
    <message>
        <source>holds a formula that was never calculated: open the file in the program that made it and save it</source>
        <translation>holds a formula that was never calculated: open the file in the program that made it and save it</translation>
    </message>
    <message>
        <source>holds a day that never was (%1)</source>
        <translation>holds a day that never was (%1)</translation>
    </message>
    <message>
        <source>the cell %1 %2</source>
        <translation>the cell %1 %2</translation>
    </message>
    <message>
        <source>No sheet has a column “%1”.</source>
        <translation>No sheet has a column “%1”.</translation>
    </message>
    <message>
        <source>“%1” is nothing that a table has: @group, @group/1, @from, @to, @period, @sheet.</source>
        <translation>“%1” is nothing that a table has: @group, @group/1, @from, @to, @period, @sheet.</translation>
    </message>
    <message>
        <source>Row %1 is hidden (or filtered out) and holds something: the recipe must say whether hidden rows are meant (“hidden”: “take” or “skip”).</source>
        <translation>Row %1 is hidden (or filtered out) and holds something: the recipe must say whether hidden rows are meant (“hidden”: “take” or “skip”).</translation>
    </message>
    <message>
        <source>Row %1 is empty, and rows follow it: the recipe must say whether they are meant (“blank_rows”: “skip” or “end”).</source>
        <translation>Row %1 is empty, and rows follow it: the recipe must say whether they are meant (“blank_rows”: “skip” or “end”).</translation>
    </message>
    <message>
        <source>The titles tell two periods, “%1” and “%2”: the recipe must say in “period” which line is meant.</source>
        <translation>The titles tell two periods, “%1” and “%2”: the recipe must say in “period” which line is meant.</translation>
    </message>
    <message>
        <source>No title above the table tells the period that the recipe expects.</source>
        <translation>No title above the table tells the period that the recipe expects.</translation>
    </message>
    <message>
        <source>row %1, “%2”: the sum cannot be read, so it was not checked</source>
        <translation>row %1, “%2”: the sum cannot be read, so it was not checked</translation>
    </message>
    <message>
        <source>row %1, “%2”: its part in row %3 cannot be read, so the sum was not checked</source>
        <translation>row %1, “%2”: its part in row %3 cannot be read, so the sum was not checked</translation>
    </message>
    <message>
        <source>row %1, “%2”: the sum says %3, its %4 rows give %5</source>
        <translation>row %1, “%2”: the sum says %3, its %4 rows give %5</translation>
    </message>
    <message>
        <source>A field takes the period of the titles, but the recipe has no “period”.</source>
        <translation>A field takes the period of the titles, but the recipe has no “period”.</translation>
    </message>
    <message>
        <source>A field takes a group of level %1, but the recipe has %2 levels.</source>
        <translation>A field takes a group of level %1, but the recipe has %2 levels.</translation>
    </message>
    <message>
        <source>A table without headings has no column “%1”.</source>
        <translation>A table without headings has no column “%1”.</translation>
    </message>
    <message>
        <source>The workbook has no sheet with cells.</source>
        <translation>The workbook has no sheet with cells.</translation>
    </message>
    <message>
        <source>The workbook has %1 sheets and no sheet %2.</source>
        <translation>The workbook has %1 sheets and no sheet %2.</translation>
    </message>
    <message>
        <source>There is no sheet “%1”; there are %2.</source>
        <translation>There is no sheet “%1”; there are %2.</translation>
    </message>
    <message>
        <source>The recipe must say which sheet is meant (“sheet”): there are %1.</source>
        <translation>The recipe must say which sheet is meant (“sheet”): there are %1.</translation>
    </message>
    <message>
        <source>The payload is empty.</source>
        <translation>The payload is empty.</translation>
    </message>
    <message>
        <source>This is an old workbook (.xls) or one that is locked with a password. Open it in the program that made it and save it as .xlsx without a password.</source>
        <translation>This is an old workbook (.xls) or one that is locked with a password. Open it in the program that made it and save it as .xlsx without a password.</translation>
    </message>
    <message>
        <source>This is a binary workbook (.xlsb): save it as .xlsx.</source>
        <translation>This is a binary workbook (.xlsb): save it as .xlsx.</translation>
    </message>
    <message>
        <source>This is an OpenDocument spreadsheet (.ods): save it as .xlsx.</source>
        <translation>This is an OpenDocument spreadsheet (.ods): save it as .xlsx.</translation>
    </message>
    <message>
        <source>row %1 holds figures, and nothing says what they are: it has no mark of a row, of a group or of a sum</source>
        <translation>row %1 holds figures, and nothing says what they are: it has no mark of a row, of a group or of a sum</translation>
    </message>
    <message>
        <source>The sums of the file are not those of its rows: %1.</source>
        <translation>The sums of the file are not those of its rows: %1.</translation>
    </message>
    <message>
        <source>The part “%1” of the workbook has a document type definition.</source>
        <translation>The part “%1” of the workbook has a document type definition.</translation>
    </message>
    <message>
        <source>The part “%1” of the workbook is nested too deep.</source>
        <translation>The part “%1” of the workbook is nested too deep.</translation>
    </message>
    <message>
        <source>The part “%1” of the workbook is no valid XML; line %2: %3</source>
        <translation>The part “%1” of the workbook is no valid XML; line %2: %3</translation>
    </message>
    <message>
        <source>There is no memory for reading XML.</source>
        <translation>There is no memory for reading XML.</translation>
    </message>
    <message>
        <source>The part “%1” of the workbook has a tag of more than 1 MiB.</source>
        <translation>The part “%1” of the workbook has a tag of more than 1 MiB.</translation>
    </message>
    <message>
        <source>The workbook is locked with a password; save it without one.</source>
        <translation>The workbook is locked with a password; save it without one.</translation>
    </message>
    <message>
        <source>The part “%1” of the workbook is larger than %2 MiB.</source>
        <translation>The part “%1” of the workbook is larger than %2 MiB.</translation>
    </message>
    <message>
        <source>The part “%1” of the workbook is packed more tightly than a table can be.</source>
        <translation>The part “%1” of the workbook is packed more tightly than a table can be.</translation>
    </message>
    <message>
        <source>The payload is no workbook (XLSX), or a broken one.</source>
        <translation>The payload is no workbook (XLSX), or a broken one.</translation>
    </message>
    <message>
        <source>The workbook has more than %1 parts.</source>
        <translation>The workbook has more than %1 parts.</translation>
    </message>
    <message>
        <source>The workbook has the part “%1” twice.</source>
        <translation>The workbook has the part “%1” twice.</translation>
    </message>
    <message>
        <source>The workbook is larger than %1 MiB unpacked.</source>
        <translation>The workbook is larger than %1 MiB unpacked.</translation>
    </message>
    <message>
        <source>The workbook lacks its part “%1”.</source>
        <translation>The workbook lacks its part “%1”.</translation>
    </message>
    <message>
        <source>The part “%1” of the workbook cannot be unpacked.</source>
        <translation>The part “%1” of the workbook cannot be unpacked.</translation>
    </message>
    <message>
        <source>The part “%1” of the workbook is broken or cut off.</source>
        <translation>The part “%1” of the workbook is broken or cut off.</translation>
    </message>
</context>
<context>
    <name>XmlDecoder</name>
    <message>
        <source>The payload has nothing at “/%1”.</source>
        <translation>The payload has nothing at “/%1”.</translation>
    </message>
    <message>
        <source>the element “%1” stands twice</source>
        <translation>the element “%1” stands twice</translation>
    </message>
    <message>
        <source>the attribute “%1” stands twice</source>
        <translation>the attribute “%1” stands twice</translation>
    </message>
    <message>
        <source>a text is longer than %1 KiB</source>
        <translation>a text is longer than %1 KiB</translation>
    </message>
    <message>
        <source>The payload is not in the declared encoding.</source>
        <translation>The payload is not in the declared encoding.</translation>
    </message>
    <message>
        <source>There is no reader for the encoding “%1”.</source>
        <translation>There is no reader for the encoding “%1”.</translation>
    </message>
    <message>
        <source>The payload is empty.</source>
        <translation>The payload is empty.</translation>
    </message>
    <message>
        <source>The XML brings a document type definition (DTD), which may read foreign files or grow without end; it was not read.</source>
        <translation>The XML brings a document type definition (DTD), which may read foreign files or grow without end; it was not read.</translation>
    </message>
    <message>
        <source>the row has none of the fields that the mapping asks for</source>
        <translation>the row has none of the fields that the mapping asks for</translation>
    </message>
</context>
<context>
    <name>XmlTokens</name>
    <message>
        <source>The XML is nested more than %1 deep.</source>
        <translation>The XML is nested more than %1 deep.</translation>
    </message>
    <message>
        <source>The XML has an element with more than %1 attributes.</source>
        <translation>The XML has an element with more than %1 attributes.</translation>
    </message>
    <message>
        <source>The XML has a document type definition or an entity of its own.</source>
        <translation>The XML has a document type definition or an entity of its own.</translation>
    </message>
    <message>
        <source>The payload is no valid XML; line %1: %2</source>
        <translation>The payload is no valid XML; line %1: %2</translation>
    </message>
    <message>
        <source>The payload is cut off in the middle of the XML.</source>
        <translation>The payload is cut off in the middle of the XML.</translation>
    </message>
    <message>
        <source>The XML has a tag, a text or a comment of more than %1 KiB.</source>
        <translation>The XML has a tag, a text or a comment of more than %1 KiB.</translation>
    </message>
</context>
<context>
    <name>XmlTree</name>
    <message>
        <source>The XML has more than %1 elements.</source>
        <translation>The XML has more than %1 elements.</translation>
    </message>
</context>
<context>
    <name>Zone</name>
    <message>
        <source>This machine knows no time zone of that name.</source>
        <translation>This machine knows no time zone of that name.</translation>
    </message>
    <message>
        <source>“%1” is no ISO 8601 time such as 2026-11-20T14:05.</source>
        <translation>“%1” is no ISO 8601 time such as 2026-11-20T14:05.</translation>
    </message>
</context>
<context>
    <name>ioc::ActForm</name>
    <message>
        <source>30 minutes</source>
        <translation>30 minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 hours</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 hours</translation>
    </message>
    <message>
        <source>End in %1</source>
        <translation>End in %1</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>End, within 24 hours</source>
        <translation>End, within 24 hours</translation>
    </message>
    <message>
        <source>Who takes it on</source>
        <translation>Who takes it on</translation>
    </message>
    <message>
        <source>Do it (Enter)</source>
        <translation>Do it (Enter)</translation>
    </message>
    <message>
        <source>Leave it (Esc)</source>
        <translation>Leave it (Esc)</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Write the comment.</source>
        <translation>Write the comment.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Write the reason.</translation>
    </message>
    <message>
        <source>Say who takes it on.</source>
        <translation>Say who takes it on.</translation>
    </message>
    <message>
        <source>The end must lie within the next 24 hours.</source>
        <translation>The end must lie within the next 24 hours.</translation>
    </message>
    <message>
        <source>End of the shift</source>
        <translation>End of the shift</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) too many.</source>
        <translation>
            <numerusform>%n letter too many.</numerusform>
            <numerusform>%n letters too many.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ioc::AlarmDesk</name>
    <message>
        <source>Alarms</source>
        <translation>Alarms</translation>
    </message>
    <message>
        <source>List of alarms</source>
        <translation>List of alarms</translation>
    </message>
    <message>
        <source>Acknowledge (A)</source>
        <translation>Acknowledge (A)</translation>
    </message>
    <message>
        <source>Dealt with (X)</source>
        <translation>Dealt with (X)</translation>
    </message>
    <message>
        <source>Comment (C)</source>
        <translation>Comment (C)</translation>
    </message>
    <message>
        <source>Assign (O)</source>
        <translation>Assign (O)</translation>
    </message>
    <message>
        <source>Shelve (G)</source>
        <translation>Shelve (G)</translation>
    </message>
    <message>
        <source>Unshelve (U)</source>
        <translation>Unshelve (U)</translation>
    </message>
    <message>
        <source>Take out (D)</source>
        <translation>Take out (D)</translation>
    </message>
    <message>
        <source>Put back (R)</source>
        <translation>Put back (R)</translation>
    </message>
    <message>
        <source>Acknowledge: somebody has seen it (Space or A)</source>
        <translation>Acknowledge: somebody has seen it (Space or A)</translation>
    </message>
    <message>
        <source>Dealt with: something has been done about it (X)</source>
        <translation>Dealt with: something has been done about it (X)</translation>
    </message>
    <message>
        <source>Write a comment (C)</source>
        <translation>Write a comment (C)</translation>
    </message>
    <message>
        <source>Say who takes it on (O)</source>
        <translation>Say who takes it on (O)</translation>
    </message>
    <message>
        <source>Put aside for a time, with a reason (G)</source>
        <translation>Put aside for a time, with a reason (G)</translation>
    </message>
    <message>
        <source>Take off the shelf (U)</source>
        <translation>Take off the shelf (U)</translation>
    </message>
    <message>
        <source>Take out of service, with a reason (D)</source>
        <translation>Take out of service, with a reason (D)</translation>
    </message>
    <message>
        <source>Put back into service (R)</source>
        <translation>Put back into service (R)</translation>
    </message>
    <message>
        <source>Waiting for the first figures.</source>
        <translation>Waiting for the first figures.</translation>
    </message>
    <message>
        <source>Nothing is out of line.</source>
        <translation>Nothing is out of line.</translation>
    </message>
    <message>
        <source>No alarm passes the filters. 3 shows all, 0 takes the filters away.</source>
        <translation>No alarm passes the filters. 3 shows all, 0 takes the filters away.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n alarm</numerusform>
            <numerusform>%n alarms</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, of which critical: %3</source>
        <translation>%1: %2, of which critical: %3</translation>
    </message>
    <message>
        <source>Being recorded…</source>
        <translation>Being recorded…</translation>
    </message>
    <message>
        <source>The alarm that the flood began with is normal again.</source>
        <translation>The alarm that the flood began with is normal again.</translation>
    </message>
    <message>
        <source>Choose an alarm first.</source>
        <translation>Choose an alarm first.</translation>
    </message>
    <message>
        <source>Directive (N)</source>
        <translation>Directive (N)</translation>
    </message>
    <message>
        <source>A leader orders something about this alarm (N)</source>
        <translation>A leader orders something about this alarm (N)</translation>
    </message>
    <message>
        <source>A directive is about one alarm. Choose one.</source>
        <translation>A directive is about one alarm. Choose one.</translation>
    </message>
    <message>
        <source>The list has gone on to “%1”. If it is meant, press again.</source>
        <translation>The list has gone on to “%1”. If it is meant, press again.</translation>
    </message>
    <message>
        <source>What you have written is not done yet: finish it, or leave it with Esc.</source>
        <translation>What you have written is not done yet: finish it, or leave it with Esc.</translation>
    </message>
</context>
<context>
    <name>ioc::AlarmDetail</name>
    <message>
        <source>The alarm</source>
        <translation>The alarm</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>What happened to it</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>No alarm is chosen.</source>
        <translation>No alarm is chosen.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
</context>
<context>
    <name>ioc::AlarmRecorder</name>
    <message>
        <source>The ledger takes nothing at the moment. Try again.</source>
        <translation>The ledger takes nothing at the moment. Try again.</translation>
    </message>
</context>
<context>
    <name>ioc::AlarmTableModel</name>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n alarm</numerusform>
            <numerusform>%n alarms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfold it: → or Space, or a click</source>
        <translation>Unfold it: → or Space, or a click</translation>
    </message>
    <message>
        <source>Fold it: ← on one of its alarms, or a click</source>
        <translation>Fold it: ← on one of its alarms, or a click</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>folded</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>unfolded</translation>
    </message>
</context>
<context>
    <name>ioc::AlarmTeller</name>
    <message>
        <source>Notices cannot be kept: %1</source>
        <translation>Notices cannot be kept: %1</translation>
    </message>
    <message>
        <source>Nobody can be told by “%1”: %2</source>
        <translation>Nobody can be told by “%1”: %2</translation>
    </message>
    <message>
        <source>There is no channel “%1”, or nobody who has an address there.</source>
        <translation>There is no channel “%1”, or nobody who has an address there.</translation>
    </message>
    <message>
        <source>The sign of life does not reach “%1”: %2</source>
        <translation>The sign of life does not reach “%1”: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s) by “%1” reached nobody in the last 24 hours. The last: %2</source>
        <translation>
            <numerusform>%n notice by “%1” reached nobody in the last 24 hours. The last: %2</numerusform>
            <numerusform>%n notices by “%1” reached nobody in the last 24 hours. The last: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ioc::BlockingPool</name>
    <message numerus="yes">
        <source>%n earlier call(s) of this feed still wait for the server; no further one is begun until one of them ends.</source>
        <translation>
            <numerusform>%n earlier call of this feed still waits for the server; no further one is begun until it ends.</numerusform>
            <numerusform>%n earlier calls of this feed still wait for the server; no further one is begun until one of them ends.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) of all feeds still wait for servers that do not answer; no further one is begun until one of them ends.</source>
        <translation>
            <numerusform>%n call of all feeds still waits for a server that does not answer; no further one is begun until it ends.</numerusform>
            <numerusform>%n calls of all feeds still wait for servers that do not answer; no further one is begun until one of them ends.</numerusform>
        </translation>
    </message>
    <message>
        <source>The systems of other feeds are slow, so that this one did not have its turn in time.</source>
        <translation>The systems of other feeds are slow, so that this one did not have its turn in time.</translation>
    </message>
    <message>
        <source>The system gives no further thread: %1</source>
        <translation>The system gives no further thread: %1</translation>
    </message>
    <message numerus="yes">
        <source>The server hangs: it did not end the call within %n second(s). The call is abandoned.</source>
        <translation>
            <numerusform>The server hangs: it did not end the call within %n second. The call is abandoned.</numerusform>
            <numerusform>The server hangs: it did not end the call within %n seconds. The call is abandoned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ioc::CacheWatch</name>
    <message>
        <source>The cache was removed or replaced: these figures are no longer renewed. Start the program again.</source>
        <translation>The cache was removed or replaced: these figures are no longer renewed. Start the program again.</translation>
    </message>
</context>
<context>
    <name>ioc::ClosingQuestion</name>
    <message>
        <source>Discard and close</source>
        <translation>Discard and close</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>What is written in “%1” is not recorded yet. Close the window and lose it?</source>
        <translation>What is written in “%1” is not recorded yet. Close the window and lose it?</translation>
    </message>
</context>
<context>
    <name>ioc::CommandClient</name>
    <message>
        <source>This program is ending; the one that owns the data folder may still carry the command out.</source>
        <translation>This program is ending; the one that owns the data folder may still carry the command out.</translation>
    </message>
    <message>
        <source>It is not known whether this was done: the program that owns the data folder has not answered in time.</source>
        <translation>It is not known whether this was done: the program that owns the data folder has not answered in time.</translation>
    </message>
    <message>
        <source>It is not known whether this was done: the program that owns the data folder ended before it answered.</source>
        <translation>It is not known whether this was done: the program that owns the data folder ended before it answered.</translation>
    </message>
    <message>
        <source>The program that owns the data folder does not answer.</source>
        <translation>The program that owns the data folder does not answer.</translation>
    </message>
</context>
<context>
    <name>ioc::CommandDesk</name>
    <message>
        <source>There is no feed “%1” in the pack.</source>
        <translation>There is no feed “%1” in the pack.</translation>
    </message>
    <message>
        <source>A warning is recorded by its identifier and the file&apos;s hash.</source>
        <translation>A warning is recorded by its identifier and the file&apos;s hash.</translation>
    </message>
    <message>
        <source>Walls take orders by sockets of their own.</source>
        <translation>Walls take orders by sockets of their own.</translation>
    </message>
    <message>
        <source>Messages and meetings are recorded, with their screen.</source>
        <translation>Messages and meetings are recorded, with their screen.</translation>
    </message>
</context>
<context>
    <name>ioc::CommandSocket</name>
    <message>
        <source>The command socket cannot be made; other programs cannot send commands.</source>
        <translation>The command socket cannot be made; other programs cannot send commands.</translation>
    </message>
</context>
<context>
    <name>ioc::DeskWindow</name>
    <message>
        <source>Muted until %1</source>
        <translation>Muted until %1</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Sound on</translation>
    </message>
    <message>
        <source>Let new alarms be heard again (M)</source>
        <translation>Let new alarms be heard again (M)</translation>
    </message>
    <message>
        <source>Mute for 30 minutes (M)</source>
        <translation>Mute for 30 minutes (M)</translation>
    </message>
</context>
<context>
    <name>ioc::DirectiveActDialog</name>
    <message>
        <source>%1: directive %2</source>
        <translation>%1: directive %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>New last day</source>
        <translation>New last day</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Say why.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) too many.</source>
        <translation>
            <numerusform>%n letter too many.</numerusform>
            <numerusform>%n letters too many.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another day than %1, from %2 to %3.</source>
        <translation>Choose another day than %1, from %2 to %3.</translation>
    </message>
    <message>
        <source>Left as it is, the report is recorded as a comment.</source>
        <translation>Left as it is, the report is recorded as a comment.</translation>
    </message>
    <message>
        <source>Meanwhile %1 % was recorded.</source>
        <translation>Meanwhile %1 % was recorded.</translation>
    </message>
    <message>
        <source>Choose how far it is, or write a report.</source>
        <translation>Choose how far it is, or write a report.</translation>
    </message>
</context>
<context>
    <name>ioc::DirectiveBoard</name>
    <message>
        <source>%1: %2, of which %3 overdue</source>
        <translation>%1: %2, of which %3 overdue</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ioc::DirectiveDesk</name>
    <message>
        <source>“%1” is nothing that people do with a directive.</source>
        <translation>“%1” is nothing that people do with a directive.</translation>
    </message>
    <message>
        <source>What the data say is told by the program alone.</source>
        <translation>What the data say is told by the program alone.</translation>
    </message>
    <message>
        <source>A directive is ordered once, when it is issued.</source>
        <translation>A directive is ordered once, when it is issued.</translation>
    </message>
    <message>
        <source>Somebody else was faster: directive %1 is settled otherwise. Look at it again.</source>
        <translation>Somebody else was faster: directive %1 is settled otherwise. Look at it again.</translation>
    </message>
</context>
<context>
    <name>ioc::DirectiveDetailPane</name>
    <message>
        <source>No directive is chosen.</source>
        <translation>No directive is chosen.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>What and who</source>
        <translation>What and who</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The filter hides this directive in the list.</source>
        <translation>The filter hides this directive in the list.</translation>
    </message>
</context>
<context>
    <name>ioc::DirectiveFilterBar</name>
    <message>
        <source>In charge: all</source>
        <translation>In charge: all</translation>
    </message>
    <message>
        <source>Issued by: all</source>
        <translation>Issued by: all</translation>
    </message>
    <message>
        <source>Which directives</source>
        <translation>Which directives</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Search (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>ioc::DirectiveFollower</name>
    <message>
        <source>The ledger was removed or replaced: the directives are no longer renewed. Start the program again.</source>
        <translation>The ledger was removed or replaced: the directives are no longer renewed. Start the program again.</translation>
    </message>
    <message>
        <source>The directives cannot be read: %1</source>
        <translation>The directives cannot be read: %1</translation>
    </message>
</context>
<context>
    <name>ioc::DirectiveForm</name>
    <message>
        <source>New directive</source>
        <translation>New directive</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>Number of the paper</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>What is to be done</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>Add who supports (Enter)</source>
        <translation>Add who supports (Enter)</translation>
    </message>
    <message>
        <source>Supporting (Delete takes out)</source>
        <translation>Supporting (Delete takes out)</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Of the unit</source>
        <translation>Of the unit</translation>
    </message>
    <message>
        <source>By data</source>
        <translation>By data</translation>
    </message>
    <message>
        <source>the whole province</source>
        <translation>the whole province</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>closed when the indicator is</source>
        <translation>closed when the indicator is</translation>
    </message>
    <message>
        <source>at or above</source>
        <translation>at or above</translation>
    </message>
    <message>
        <source>at or below</source>
        <translation>at or below</translation>
    </message>
    <message>
        <source>Side of the limit</source>
        <translation>Side of the limit</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source> days on end</source>
        <translation> days on end</translation>
    </message>
    <message>
        <source>Days on end</source>
        <translation>Days on end</translation>
    </message>
    <message>
        <source>Not added yet: press Enter, or empty the field.</source>
        <translation>Not added yet: press Enter, or empty the field.</translation>
    </message>
    <message>
        <source>Choose who supports from the list, or empty the field.</source>
        <translation>Choose who supports from the list, or empty the field.</translation>
    </message>
    <message>
        <source>Choose the indicator from the list, or empty the field.</source>
        <translation>Choose the indicator from the list, or empty the field.</translation>
    </message>
    <message>
        <source>Choose the unit from the list.</source>
        <translation>Choose the unit from the list.</translation>
    </message>
</context>
<context>
    <name>ioc::DirectiveListModel</name>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicator</translation>
    </message>
</context>
<context>
    <name>ioc::DirectivesView</name>
    <message>
        <source>The directives cannot be read.</source>
        <translation>The directives cannot be read.</translation>
    </message>
    <message>
        <source>No directive has been given yet. N gives the first.</source>
        <translation>No directive has been given yet. N gives the first.</translation>
    </message>
    <message>
        <source>No directive is like that.</source>
        <translation>No directive is like that.</translation>
    </message>
    <message>
        <source>Being recorded: %1…</source>
        <translation>Being recorded: %1…</translation>
    </message>
    <message>
        <source>Directives</source>
        <translation>Directives</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>List (S)</source>
        <translation>List (S)</translation>
    </message>
    <message>
        <source>Board (B)</source>
        <translation>Board (B)</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Directive %1 is %2: this cannot be done with it.</source>
        <translation>Directive %1 is %2: this cannot be done with it.</translation>
    </message>
    <message>
        <source>Recorded: %1.</source>
        <translation>Recorded: %1.</translation>
    </message>
    <message>
        <source>Not recorded: %1. %2</source>
        <translation>Not recorded: %1. %2</translation>
    </message>
    <message>
        <source>Directive %1 with the same content has been issued since this form was first sent. Leave the form, or record once more to issue another one.</source>
        <translation>Directive %1 with the same content has been issued since this form was first sent. Leave the form, or record once more to issue another one.</translation>
    </message>
    <message>
        <source>Nobody knows whether it was recorded: %1. %2</source>
        <translation>Nobody knows whether it was recorded: %1. %2</translation>
    </message>
</context>
<context>
    <name>ioc::Engine</name>
    <message>
        <source>There is no pack in the data folder yet. Name one with --pack.</source>
        <translation>There is no pack in the data folder yet. Name one with --pack.</translation>
    </message>
    <message>
        <source>A restore of this data folder was interrupted. Run “toancanh-cli ledger restore” again.</source>
        <translation>A restore of this data folder was interrupted. Run “toancanh-cli ledger restore” again.</translation>
    </message>
    <message>
        <source>Time stands still here: nothing that is done would have its true time.</source>
        <translation>Time stands still here: nothing that is done would have its true time.</translation>
    </message>
    <message>
        <source>The feeds rest in this program.</source>
        <translation>The feeds rest in this program.</translation>
    </message>
    <message>
        <source>The feed is paused. Resume it first.</source>
        <translation>The feed is paused. Resume it first.</translation>
    </message>
    <message>
        <source>Nobody is reminded of directives: %1</source>
        <translation>Nobody is reminded of directives: %1</translation>
    </message>
    <message>
        <source>There is no channel “%1” in the pack.</source>
        <translation>There is no channel “%1” in the pack.</translation>
    </message>
    <message>
        <source>A hand-over note is a text of up to %1 characters.</source>
        <translation>A hand-over note is a text of up to %1 characters.</translation>
    </message>
    <message>
        <source>There is no shift “%1” in the pack.</source>
        <translation>There is no shift “%1” in the pack.</translation>
    </message>
    <message>
        <source>The page is too long to be sent to the program that owns the data folder. Save it there.</source>
        <translation>The page is too long to be sent to the program that owns the data folder. Save it there.</translation>
    </message>
    <message>
        <source>What is shown is the past (%1): nothing can be done in it.</source>
        <translation>What is shown is the past (%1): nothing can be done in it.</translation>
    </message>
</context>
<context>
    <name>ioc::FeedRunner</name>
    <message>
        <source>The pipeline ended without a last part.</source>
        <translation>The pipeline ended without a last part.</translation>
    </message>
</context>
<context>
    <name>ioc::FilterBar</name>
    <message>
        <source>What is listed</source>
        <translation>What is listed</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Search (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search in name, place, owner; accents make no difference</source>
        <translation>Search in name, place, owner; accents make no difference</translation>
    </message>
    <message>
        <source>Any priority</source>
        <translation>Any priority</translation>
    </message>
    <message>
        <source>High and critical (4)</source>
        <translation>High and critical (4)</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critical</translation>
    </message>
    <message>
        <source>Taken on by anybody</source>
        <translation>Taken on by anybody</translation>
    </message>
    <message>
        <source>Mine (5)</source>
        <translation>Mine (5)</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Nobody&apos;s</translation>
    </message>
    <message>
        <source>Not grouped (6)</source>
        <translation>Not grouped (6)</translation>
    </message>
    <message>
        <source>By cause</source>
        <translation>By cause</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>By source</translation>
    </message>
    <message>
        <source>By territory</source>
        <translation>By territory</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Responsible agency</source>
        <translation>Responsible agency</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Taken on by</source>
        <translation>Taken on by</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Grouping</translation>
    </message>
    <message>
        <source>Any agency</source>
        <translation>Any agency</translation>
    </message>
    <message>
        <source>Any unit</source>
        <translation>Any unit</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>Waiting %1</translation>
    </message>
    <message>
        <source>Active %1</source>
        <translation>Active %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>Wait for somebody to acknowledge them (1)</source>
        <translation>Wait for somebody to acknowledge them (1)</translation>
    </message>
    <message>
        <source>Waiting, or out of line and not put aside (2)</source>
        <translation>Waiting, or out of line and not put aside (2)</translation>
    </message>
    <message>
        <source>All that is not normal (3)</source>
        <translation>All that is not normal (3)</translation>
    </message>
</context>
<context>
    <name>ioc::FloodBanner</name>
    <message>
        <source>Show the first (F)</source>
        <translation>Show the first (F)</translation>
    </message>
    <message>
        <source>Group by cause</source>
        <translation>Group by cause</translation>
    </message>
</context>
<context>
    <name>ioc::GeoJson</name>
    <message>
        <source>A position is not a pair of numbers.</source>
        <translation>A position is not a pair of numbers.</translation>
    </message>
    <message>
        <source>Longitude and latitude look swapped at %1.</source>
        <translation>Longitude and latitude look swapped at %1.</translation>
    </message>
    <message>
        <source>Longitude and latitude are out of range at %1.</source>
        <translation>Longitude and latitude are out of range at %1.</translation>
    </message>
    <message>
        <source>A ring has fewer than four points.</source>
        <translation>A ring has fewer than four points.</translation>
    </message>
    <message>
        <source>A ring is not closed.</source>
        <translation>A ring is not closed.</translation>
    </message>
    <message>
        <source>A polygon has no ring.</source>
        <translation>A polygon has no ring.</translation>
    </message>
    <message>
        <source>The geometry is neither Polygon nor MultiPolygon.</source>
        <translation>The geometry is neither Polygon nor MultiPolygon.</translation>
    </message>
    <message>
        <source>The geometry has no polygon.</source>
        <translation>The geometry has no polygon.</translation>
    </message>
    <message>
        <source>The member is not a Feature.</source>
        <translation>The member is not a Feature.</translation>
    </message>
    <message>
        <source>The property &quot;id&quot; is missing.</source>
        <translation>The property &quot;id&quot; is missing.</translation>
    </message>
    <message>
        <source>The file is not a FeatureCollection.</source>
        <translation>The file is not a FeatureCollection.</translation>
    </message>
    <message>
        <source>The id is there twice.</source>
        <translation>The id is there twice.</translation>
    </message>
    <message>
        <source>The boundary file is not there.</source>
        <translation>The boundary file is not there.</translation>
    </message>
    <message>
        <source>A ring is wider than half of the earth; what crosses the 180th meridian must be cut there.</source>
        <translation>A ring is wider than half of the earth; what crosses the 180th meridian must be cut there.</translation>
    </message>
</context>
<context>
    <name>ioc::Geometry</name>
    <message>
        <source>A ring has fewer than four points.</source>
        <translation>A ring has fewer than four points.</translation>
    </message>
    <message>
        <source>A ring has no area.</source>
        <translation>A ring has no area.</translation>
    </message>
    <message>
        <source>A ring runs back on itself.</source>
        <translation>A ring runs back on itself.</translation>
    </message>
    <message>
        <source>A ring repeats a point.</source>
        <translation>A ring repeats a point.</translation>
    </message>
    <message>
        <source>A ring is not closed.</source>
        <translation>A ring is not closed.</translation>
    </message>
    <message>
        <source>A ring crosses itself or another ring.</source>
        <translation>A ring crosses itself or another ring.</translation>
    </message>
    <message>
        <source>A ring runs the wrong way round.</source>
        <translation>A ring runs the wrong way round.</translation>
    </message>
    <message>
        <source>A hole lies outside its polygon.</source>
        <translation>A hole lies outside its polygon.</translation>
    </message>
    <message>
        <source>A hole lies inside another hole.</source>
        <translation>A hole lies inside another hole.</translation>
    </message>
    <message>
        <source>Holes cut the polygon into separate parts.</source>
        <translation>Holes cut the polygon into separate parts.</translation>
    </message>
    <message>
        <source>Two polygons of the shape overlap.</source>
        <translation>Two polygons of the shape overlap.</translation>
    </message>
    <message>
        <source>A box has its corners in the wrong order.</source>
        <translation>A box has its corners in the wrong order.</translation>
    </message>
    <message>
        <source>A coordinate is not a finite number.</source>
        <translation>A coordinate is not a finite number.</translation>
    </message>
    <message>
        <source>The shape is not valid.</source>
        <translation>The shape is not valid.</translation>
    </message>
</context>
<context>
    <name>ioc::HttpConnector</name>
    <message>
        <source>The list did not come to its end in time.</source>
        <translation>The list did not come to its end in time.</translation>
    </message>
    <message>
        <source>The server says that nothing has changed, which nobody asked.</source>
        <translation>The server says that nothing has changed, which nobody asked.</translation>
    </message>
    <message>
        <source>The service refuses the request: %1</source>
        <translation>The service refuses the request: %1</translation>
    </message>
</context>
<context>
    <name>ioc::HttpExchange</name>
    <message numerus="yes">
        <source>The server did not answer in full within %n second(s).</source>
        <translation>
            <numerusform>The server did not answer in full within %n second.</numerusform>
            <numerusform>The server did not answer in full within %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>The server answered with status %1.</translation>
    </message>
    <message>
        <source>The answer has %1 bytes where %2 were announced.</source>
        <translation>The answer has %1 bytes where %2 were announced.</translation>
    </message>
    <message>
        <source>The proxy wants other credentials (status %1).</source>
        <translation>The proxy wants other credentials (status %1).</translation>
    </message>
    <message>
        <source>The service refuses the request: %1</source>
        <translation>The service refuses the request: %1</translation>
    </message>
    <message>
        <source>The server wants a certificate, and the feed shows none.</source>
        <translation>The server wants a certificate, and the feed shows none.</translation>
    </message>
    <message>
        <source>The server does not accept the certificate that the feed shows.</source>
        <translation>The server does not accept the certificate that the feed shows.</translation>
    </message>
</context>
<context>
    <name>ioc::HttpTransfer</name>
    <message>
        <source>The library for HTTP cannot be used.</source>
        <translation>The library for HTTP cannot be used.</translation>
    </message>
    <message>
        <source>The head of the answer has no end.</source>
        <translation>The head of the answer has no end.</translation>
    </message>
</context>
<context>
    <name>ioc::LedgerThread</name>
    <message>
        <source>The program is ending. Nothing was recorded.</source>
        <translation>The program is ending. Nothing was recorded.</translation>
    </message>
    <message>
        <source>The ledger is damaged: %1 “toancanh-cli ledger verify” tells more.</source>
        <translation>The ledger is damaged: %1 “toancanh-cli ledger verify” tells more.</translation>
    </message>
    <message>
        <source>The ledger was removed or replaced while the program runs: nothing that is done can be recorded.</source>
        <translation>The ledger was removed or replaced while the program runs: nothing that is done can be recorded.</translation>
    </message>
</context>
<context>
    <name>ioc::NotifyListener</name>
    <message>
        <source>The socket by which the wall tells that it lives cannot be made.</source>
        <translation>The socket by which the wall tells that it lives cannot be made.</translation>
    </message>
</context>
<context>
    <name>ioc::OAuth2Credentials</name>
    <message>
        <source>The server that gives tokens refused the client “%1” (status %2).</source>
        <translation>The server that gives tokens refused the client “%1” (status %2).</translation>
    </message>
    <message>
        <source>The server that gives tokens answered with something else.</source>
        <translation>The server that gives tokens answered with something else.</translation>
    </message>
    <message>
        <source>The server that gives tokens: %1</source>
        <translation>The server that gives tokens: %1</translation>
    </message>
</context>
<context>
    <name>ioc::OwnerWatch</name>
    <message>
        <source>No program has run the sources since %1: these figures are no longer renewed.</source>
        <translation>No program has run the sources since %1: these figures are no longer renewed.</translation>
    </message>
    <message>
        <source>Nothing has come through from the sources since %1.</source>
        <translation>Nothing has come through from the sources since %1.</translation>
    </message>
</context>
<context>
    <name>ioc::PageCanvas</name>
    <message>
        <source>too small</source>
        <translation>too small</translation>
    </message>
    <message>
        <source>No tile is selected.</source>
        <translation>No tile is selected.</translation>
    </message>
    <message>
        <source>%1 “%2”: column %3, row %4, %5 by %6 cells. %7</source>
        <translation>%1 “%2”: column %3, row %4, %5 by %6 cells. %7</translation>
    </message>
    <message>
        <source>The page, as the wall shows it</source>
        <translation>The page, as the wall shows it</translation>
    </message>
    <message>
        <source>Not done: another tile lies there, or it is off the grid.</source>
        <translation>Not done: another tile lies there, or it is off the grid.</translation>
    </message>
    <message>
        <source>There is no free cell: make a tile smaller first, or remove one.</source>
        <translation>There is no free cell: make a tile smaller first, or remove one.</translation>
    </message>
    <message>
        <source>There is no free place of this size.</source>
        <translation>There is no free place of this size.</translation>
    </message>
    <message>
        <source>figures come once it is saved</source>
        <translation>figures come once it is saved</translation>
    </message>
    <message>
        <source>%1 × %2 cells</source>
        <translation>%1 × %2 cells</translation>
    </message>
    <message>
        <source>no room here</source>
        <translation>no room here</translation>
    </message>
</context>
<context>
    <name>ioc::PageDesk</name>
    <message>
        <source>The screen “%1” begins with the page.</source>
        <translation>The screen “%1” begins with the page.</translation>
    </message>
    <message>
        <source>A page is saved with what it holds, or removed.</source>
        <translation>A page is saved with what it holds, or removed.</translation>
    </message>
    <message>
        <source>The order and the page in it have different ids.</source>
        <translation>The order and the page in it have different ids.</translation>
    </message>
    <message>
        <source>There is no page “%1” in the pack.</source>
        <translation>There is no page “%1” in the pack.</translation>
    </message>
    <message>
        <source>The list of screens cannot be read, and one of them may begin with the page.</source>
        <translation>The list of screens cannot be read, and one of them may begin with the page.</translation>
    </message>
    <message>
        <source>The page was changed elsewhere meanwhile: look at it and save again.</source>
        <translation>The page was changed elsewhere meanwhile: look at it and save again.</translation>
    </message>
</context>
<context>
    <name>ioc::PageDraft</name>
    <message>
        <source>Move or resize a tile</source>
        <translation>Move or resize a tile</translation>
    </message>
    <message>
        <source>Change a tile</source>
        <translation>Change a tile</translation>
    </message>
    <message>
        <source>New tile</source>
        <translation>New tile</translation>
    </message>
    <message>
        <source>Duplicate a tile</source>
        <translation>Duplicate a tile</translation>
    </message>
    <message>
        <source>Remove a tile</source>
        <translation>Remove a tile</translation>
    </message>
    <message>
        <source>Change the page</source>
        <translation>Change the page</translation>
    </message>
</context>
<context>
    <name>ioc::PageEditor</name>
    <message>
        <source>Being saved…</source>
        <translation>Being saved…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>▲ The page was taken out of the pack elsewhere. Saving puts it in again.</source>
        <translation>▲ The page was taken out of the pack elsewhere. Saving puts it in again.</translation>
    </message>
    <message>
        <source>▲ The page was changed elsewhere. Saving replaces that by what stands here; discarding takes it over.</source>
        <translation>▲ The page was changed elsewhere. Saving replaces that by what stands here; discarding takes it over.</translation>
    </message>
    <message>
        <source>The page “%1” has changes that are not saved.</source>
        <translation>The page “%1” has changes that are not saved.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>Delete the page “%1” from the pack?</source>
        <translation>Delete the page “%1” from the pack?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Being deleted…</source>
        <translation>Being deleted…</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Deleted.</translation>
    </message>
    <message>
        <source>It cannot be saved: %1</source>
        <translation>It cannot be saved: %1</translation>
    </message>
    <message>
        <source>It cannot be saved. Tile “%1”: %2</source>
        <translation>It cannot be saved. Tile “%1”: %2</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Pages of the wall</source>
        <translation>Pages of the wall</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Tile</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Wall</translation>
    </message>
    <message>
        <source>Click a tile, or draw a new one on free cells with the mouse (or press Insert).</source>
        <translation>Click a tile, or draw a new one on free cells with the mouse (or press Insert).</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>New tile</source>
        <translation>New tile</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Discard changes</translation>
    </message>
</context>
<context>
    <name>ioc::PageForm</name>
    <message>
        <source>Id, for playlists and orders</source>
        <translation>Id, for playlists and orders</translation>
    </message>
    <message>
        <source>Title of the page</source>
        <translation>Title of the page</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamese</translation>
    </message>
    <message>
        <source>Title of the page, %1</source>
        <translation>Title of the page, %1</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source> columns</source>
        <translation> columns</translation>
    </message>
    <message>
        <source>Columns of the grid</source>
        <translation>Columns of the grid</translation>
    </message>
    <message>
        <source> rows</source>
        <translation> rows</translation>
    </message>
    <message>
        <source>Rows of the grid</source>
        <translation>Rows of the grid</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>ioc::PageList</name>
    <message>
        <source>(without a title)</source>
        <translation>(without a title)</translation>
    </message>
    <message>
        <source>%1 — not saved</source>
        <translation>%1 — not saved</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>New page</translation>
    </message>
    <message>
        <source>Duplicate page</source>
        <translation>Duplicate page</translation>
    </message>
    <message>
        <source>Delete page…</source>
        <translation>Delete page…</translation>
    </message>
</context>
<context>
    <name>ioc::PictureTaker</name>
    <message>
        <source>The page was not complete within a minute.</source>
        <translation>The page was not complete within a minute.</translation>
    </message>
    <message>
        <source>The picture cannot be written: %1</source>
        <translation>The picture cannot be written: %1</translation>
    </message>
</context>
<context>
    <name>ioc::PlaceMap</name>
    <message>
        <source>Map: %1</source>
        <translation>Map: %1</translation>
    </message>
    <message>
        <source>the pack has no boundaries</source>
        <translation>the pack has no boundaries</translation>
    </message>
</context>
<context>
    <name>ioc::RecordingDialog</name>
    <message>
        <source>Record (Ctrl+Enter)</source>
        <translation>Record (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Cancel (Esc)</translation>
    </message>
    <message>
        <source>Being recorded…</source>
        <translation>Being recorded…</translation>
    </message>
    <message>
        <source>Esc once more leaves the form, and what is written in it is lost.</source>
        <translation>Esc once more leaves the form, and what is written in it is lost.</translation>
    </message>
</context>
<context>
    <name>ioc::Refill</name>
    <message numerus="yes">
        <source>The last %n commits of the session before are lost; the feeds are bringing them again.</source>
        <translation>
            <numerusform>The last %n commit of the session before is lost; the feeds are bringing it again.</numerusform>
            <numerusform>The last %n commits of the session before are lost; the feeds are bringing them again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of the stored values was damaged and has been set aside; the feeds are bringing them again.</source>
        <translation>Part of the stored values was damaged and has been set aside; the feeds are bringing them again.</translation>
    </message>
</context>
<context>
    <name>ioc::ReminderTeller</name>
    <message>
        <source>Reminders cannot be kept: %1</source>
        <translation>Reminders cannot be kept: %1</translation>
    </message>
    <message>
        <source>Nobody can be reminded by “%1”: %2</source>
        <translation>Nobody can be reminded by “%1”: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) by “%1” reached nobody in the last 24 hours. The last: %2</source>
        <translation>
            <numerusform>%n reminder by “%1” reached nobody in the last 24 hours. The last: %2</numerusform>
            <numerusform>%n reminders by “%1” reached nobody in the last 24 hours. The last: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ioc::RoomForm</name>
    <message>
        <source>Picture, in pixels</source>
        <translation>Picture, in pixels</translation>
    </message>
    <message>
        <source>Height of the picture</source>
        <translation>Height of the picture</translation>
    </message>
    <message>
        <source>Farthest seat, from the picture</source>
        <translation>Farthest seat, from the picture</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>The farthest seat is %1 picture heights away.</source>
        <translation>The farthest seat is %1 picture heights away.</translation>
    </message>
</context>
<context>
    <name>ioc::RulesWorker</name>
    <message>
        <source>The cache cannot be read: %1 The figures are the last that could be.</source>
        <translation>The cache cannot be read: %1 The figures are the last that could be.</translation>
    </message>
    <message>
        <source>Part of the cache is damaged. The figures are the last that were whole, until the program that owns this data folder has mended it.</source>
        <translation>Part of the cache is damaged. The figures are the last that were whole, until the program that owns this data folder has mended it.</translation>
    </message>
    <message>
        <source>Part of the cache is damaged. The figures are the last that were whole.</source>
        <translation>Part of the cache is damaged. The figures are the last that were whole.</translation>
    </message>
    <message>
        <source>The ledger takes nothing at the moment. Try again.</source>
        <translation>The ledger takes nothing at the moment. Try again.</translation>
    </message>
    <message>
        <source>Nobody is told of alarms: %1</source>
        <translation>Nobody is told of alarms: %1</translation>
    </message>
    <message>
        <source>The alarms are not watched, for where they stand cannot be read from the ledger: %1 Mend the ledger and start the program again.</source>
        <translation>The alarms are not watched, for where they stand cannot be read from the ledger: %1 Mend the ledger and start the program again.</translation>
    </message>
    <message>
        <source>Bulletins and what happens in areas cannot be read from the cache: %1</source>
        <translation>Bulletins and what happens in areas cannot be read from the cache: %1</translation>
    </message>
    <message>
        <source>This program tells nobody of alarms.</source>
        <translation>This program tells nobody of alarms.</translation>
    </message>
    <message>
        <source>Nothing has come through from the sources since %1.</source>
        <translation>Nothing has come through from the sources since %1.</translation>
    </message>
</context>
<context>
    <name>ioc::ShiftView</name>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Shift to report on</source>
        <translation>Shift to report on</translation>
    </message>
    <message>
        <source>Ask anew (F5)</source>
        <translation>Ask anew (F5)</translation>
    </message>
    <message>
        <source>As PDF… (Ctrl+P)</source>
        <translation>As PDF… (Ctrl+P)</translation>
    </message>
    <message>
        <source>Report of the shift</source>
        <translation>Report of the shift</translation>
    </message>
    <message>
        <source>For those who take &amp;over</source>
        <translation>For those who take &amp;over</translation>
    </message>
    <message>
        <source>What is under way, who was told, what they must look after</source>
        <translation>What is under way, who was told, what they must look after</translation>
    </message>
    <message>
        <source>Hand over (Ctrl+Enter)</source>
        <translation>Hand over (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>There is nothing to hand over yet: write a note first.</source>
        <translation>There is nothing to hand over yet: write a note first.</translation>
    </message>
    <message>
        <source>Being recorded…</source>
        <translation>Being recorded…</translation>
    </message>
    <message>
        <source>Handed over. The note is in the ledger.</source>
        <translation>Handed over. The note is in the ledger.</translation>
    </message>
    <message>
        <source>The report as PDF</source>
        <translation>The report as PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Written: %1</translation>
    </message>
    <message>
        <source>The report cannot be written: %1</source>
        <translation>The report cannot be written: %1</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Being read…</translation>
    </message>
    <message>
        <source>From the shift that lasts: %1.</source>
        <translation>From the shift that lasts: %1.</translation>
    </message>
    <message>
        <source>No shift lasts now: the note is of none.</source>
        <translation>No shift lasts now: the note is of none.</translation>
    </message>
    <message>
        <source>Handed over from %1. The note is in the ledger.</source>
        <translation>Handed over from %1. The note is in the ledger.</translation>
    </message>
</context>
<context>
    <name>ioc::SseConnector</name>
    <message>
        <source>The server answered with status %1.</source>
        <translation>The server answered with status %1.</translation>
    </message>
    <message>
        <source>The server answers “%1” and no stream of events.</source>
        <translation>The server answers “%1” and no stream of events.</translation>
    </message>
    <message>
        <source>The server packs its events, which nobody asked.</source>
        <translation>The server packs its events, which nobody asked.</translation>
    </message>
    <message>
        <source>An event “%1” is larger than %2 bytes.</source>
        <translation>An event “%1” is larger than %2 bytes.</translation>
    </message>
    <message>
        <source>The server ended the stream.</source>
        <translation>The server ended the stream.</translation>
    </message>
</context>
<context>
    <name>ioc::StreamConnector</name>
    <message>
        <source>The server did not open the stream in time.</source>
        <translation>The server did not open the stream in time.</translation>
    </message>
    <message>
        <source>The stream began anew: what was sent between %1 and %2 (UTC) may be missing.</source>
        <translation>The stream began anew: what was sent between %1 and %2 (UTC) may be missing.</translation>
    </message>
    <message numerus="yes">
        <source>The stream said nothing for %n second(s).</source>
        <translation>
            <numerusform>The stream said nothing for %n second.</numerusform>
            <numerusform>The stream said nothing for %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ioc::TileForm</name>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamese</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Title, %1</source>
        <translation>Title, %1</translation>
    </message>
    <message>
        <source>Text, %1</source>
        <translation>Text, %1</translation>
    </message>
    <message>
        <source>rising, with ; between them</source>
        <translation>rising, with ; between them</translation>
    </message>
    <message>
        <source>Search an indicator</source>
        <translation>Search an indicator</translation>
    </message>
    <message>
        <source>Chosen: Delete takes out, Alt+Up and Alt+Down move</source>
        <translation>Chosen: Delete takes out, Alt+Up and Alt+Down move</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>Type a part of the name</translation>
    </message>
    <message>
        <source>Search a unit</source>
        <translation>Search a unit</translation>
    </message>
    <message>
        <source>all</source>
        <translation>all</translation>
    </message>
    <message>
        <source>the whole province</source>
        <translation>the whole province</translation>
    </message>
    <message>
        <source>Search a feed</source>
        <translation>Search a feed</translation>
    </message>
</context>
<context>
    <name>ioc::VerdictPane</name>
    <message>
        <source>What stands against saving</source>
        <translation>What stands against saving</translation>
    </message>
    <message>
        <source>Tab: next tile · arrows: move · Shift+arrows: resize · Enter: what it shows, Esc: back · Insert: new tile · Ctrl+D: duplicate · Delete: remove · Ctrl+Z: undo · Ctrl+S: save</source>
        <translation>Tab: next tile · arrows: move · Shift+arrows: resize · Enter: what it shows, Esc: back · Insert: new tile · Ctrl+D: duplicate · Delete: remove · Ctrl+Z: undo · Ctrl+S: save</translation>
    </message>
</context>
<context>
    <name>ioc::WebSocketConnector</name>
    <message>
        <source>The server does not answer any more.</source>
        <translation>The server does not answer any more.</translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>The server answered with status %1.</translation>
    </message>
    <message>
        <source>A message is larger than %1 bytes.</source>
        <translation>A message is larger than %1 bytes.</translation>
    </message>
    <message>
        <source>The server ended the stream (%1).</source>
        <translation>The server ended the stream (%1).</translation>
    </message>
</context>
<context>
    <name>ioc::WriterThread</name>
    <message>
        <source>A part of this delivery could not be stored.</source>
        <translation>A part of this delivery could not be stored.</translation>
    </message>
    <message>
        <source>The cache was removed or replaced while the program runs, and nothing can be stored. Put it back, or end the program and start it again.</source>
        <translation>The cache was removed or replaced while the program runs, and nothing can be stored. Put it back, or end the program and start it again.</translation>
    </message>
    <message>
        <source>The log of the cache has grown beyond %1 MiB, for a program keeps an old view of the cache open. If this lasts, end other programs that read the cache; nothing is lost.</source>
        <translation>The log of the cache has grown beyond %1 MiB, for a program keeps an old view of the cache open. If this lasts, end other programs that read the cache; nothing is lost.</translation>
    </message>
    <message>
        <source>The cache is damaged. End the program and start it again: what can be read is saved then, and the feeds bring the rest again.</source>
        <translation>The cache is damaged. End the program and start it again: what can be read is saved then, and the feeds bring the rest again.</translation>
    </message>
</context>
</TS>
