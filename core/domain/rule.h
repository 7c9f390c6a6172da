// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/text.h"

#include <optional>

namespace ioc {

enum class Priority { Info, Normal, High, Critical };
QString toString(Priority priority);
std::optional<Priority> priorityFromString(const QString &text);

/// A threshold on an indicator. Raised when the value has been past the limit for `hold`; cleared when it has been back
/// past `clear` for `clearHold` (hysteresis: `clear` lies on the good side of `limit`).
struct ThresholdRule
{
    enum class Scope { Province, Communes };
    enum class Side { Above, Below };

    RuleId id;
    LocalizedText name; ///< what is wrong: "Mực nước vượt báo động 2"
    IndicatorId indicator;
    Scope scope = Scope::Province;
    Side side = Side::Above;
    double limit = 0;
    double clear = 0;
    Milliseconds hold{0};
    Milliseconds clearHold{0};
    Priority priority = Priority::Normal;
    AgencyId owner;
    LocalizedText advice; ///< what to do
};

} // namespace ioc
