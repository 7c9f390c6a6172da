// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/flood_state.h"

#include "widgets/models/alarm_words.h"

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Flood)
};

/// The first alarm may be over by now: then its rule has the name.
QString nameOf(const AlarmKey &key, const Snapshot &snapshot, const PresentContext &context)
{
    for (const auto *alarms : {&snapshot.alarms, &snapshot.quietAlarms}) {
        for (const Alarm &alarm : *alarms) {
            if (alarm.key == key)
                return alarm.name.in(context.format.language());
        }
    }
    return AlarmWords::rule(key.rule, context);
}

} // namespace

std::optional<FloodState> makeFloodState(const Snapshot &snapshot, const PresentContext &context)
{
    if (!snapshot.flood)
        return std::nullopt;
    const AlarmFlood &flood = *snapshot.flood;
    const QString from = context.format.moment(flood.from, context.now);
    FloodState state;
    state.firstOut = flood.firstOut;
    state.headline = Texts::tr("◆ Flood: %n alarm(s) since %1", nullptr, flood.announced).arg(from);
    state.first = Texts::tr("It began with: %1 · %2. Look there for the cause.")
                      .arg(nameOf(flood.firstOut, snapshot, context), AlarmWords::unit(flood.firstOut.unit, context));
    return state;
}

} // namespace ioc
