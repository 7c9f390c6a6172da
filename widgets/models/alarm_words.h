// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm.h"
#include "widgets/models/present_context.h"

#include <QCoreApplication>

namespace ioc {

/// The words that a desk says of alarms. Any thread.
class AlarmWords
{
    Q_DECLARE_TR_FUNCTIONS(AlarmWords)

public:
    static QString phase(AlarmPhase phase);     ///< "unacknowledged"
    static QString priority(Priority priority); ///< "critical"
    static QString event(AlarmEvent event);     ///< "Acknowledged"

    /// Name of the agency that owns the rule; empty when it has none.
    static QString agency(const Alarm &alarm, const PresentContext &context);

    /// What is wrong: the name of a rule, or of the program's own alarm on a source or a channel; the id where the pack
    /// knows neither.
    static QString rule(const RuleId &rule, const PresentContext &context);

    /// Whether something is of no smaller unit. One that the pack does not know is not of the whole province.
    static bool isWholeProvince(const UnitId &unit, const ProvincePack &pack);

    /// "P. Hòa An", "whole province"; the id where the pack does not know it.
    static QString unit(const UnitId &unit, const PresentContext &context);

    /// The unit and the worst member: "P. Hòa An · Trạm 4".
    static QString place(const Alarm &alarm, const PresentContext &context);

    /// The same in few words: a station of the province goes by its name alone.
    static QString briefPlace(const Alarm &alarm, const PresentContext &context);

    /// "112,74 m"; "—" where there is none.
    static QString value(const Alarm &alarm, const PresentContext &context);

    /// Whether its value is only as last known: it is called old, or the engine is not heard.
    static bool isOld(const Alarm &alarm, const PresentContext &context);

    /// The text for a tool tip, where nothing in it is taken for markup.
    static QString toolTip(const QString &text);

    /// What the rule watches for: "above 40 reports, back at 30". Empty where the rule is not known.
    static QString limit(const Alarm &alarm, const PresentContext &context);

    /// What is to be done, in a sentence; empty where nobody has said.
    static QString advice(const Alarm &alarm, const PresentContext &context);

    /// Where it stands, by whom and since when.
    static QString state(const Alarm &alarm, const PresentContext &context);
};

} // namespace ioc
