// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/alarm_entry_text.h"

#include "app/cli/cli_context.h"
#include "core/domain/alarms/alarm_terms.h"

namespace ioc {

QString eventText(const AlarmEntry &entry, const Format &format)
{
    const QString event = termOf(entry.event);
    if (!entry.late)
        return event;
    return CliTexts::tr("%1 at %2 (found late)").arg(event, format.dateTime(entry.dataTime.value_or(entry.at)));
}

QString phaseText(const AlarmEntry &entry)
{
    return entry.late ? QString() : termOf(entry.phase);
}

QString wordsOf(const AlarmEntry &entry)
{
    return entry.text.isEmpty() ? entry.sentence : entry.text;
}

} // namespace ioc
