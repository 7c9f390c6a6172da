// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

namespace ioc {

/// What an alarm is about: one rule on one unit.
struct AlarmKey
{
    RuleId rule;
    UnitId unit;

    friend bool operator==(const AlarmKey &, const AlarmKey &) = default;
    friend size_t qHash(const AlarmKey &key, size_t seed = 0) { return qHashMulti(seed, key.rule, key.unit); }
};

/// "RULE|UNIT": neither id holds a bar.
inline QString textOf(const AlarmKey &key)
{
    return key.rule.toString() + QLatin1Char('|') + key.unit.toString();
}

} // namespace ioc
