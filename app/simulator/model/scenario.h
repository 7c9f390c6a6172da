// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/civil.h"

#include <optional>
#include <string_view>

namespace ioc::sim {

/// What goes wrong in the province or in its systems.
struct Scenario
{
    enum class Kind {
        Normal,          ///< a few figures out of line
        Flood,           ///< rivers past báo động 2 and 3 within hours; reports and congestion surge
        Outage,          ///< systems answer 503, hang, send a login page, cut their body short
        LateDepartments, ///< nobody delivers files any more, since three days before the scenario
        AlarmStorm       ///< most figures out of line, some for weeks already
    };

    Kind kind = Kind::Normal;
    Moment from{}; ///< when it begins

    /// 0 … 1: how high the flood stands. Rises over six hours, stays for a day, falls over two.
    double flood(Moment moment) const;

    /// 0 or 1: whether the storm is on. `ahead` lets slow figures begin earlier than the scenario.
    double storm(Moment moment, std::chrono::seconds ahead = {}) const;

    bool outage(Moment now) const { return kind == Kind::Outage && now >= from; }

    /// The first moment whose files are no longer delivered.
    Moment filesEnd() const;
};

/// normal, flood, outage, late-departments, alarm-storm; nothing for another word.
std::optional<Scenario::Kind> scenarioFromString(std::string_view text);

} // namespace ioc::sim
