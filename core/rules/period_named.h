// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/period.h"

namespace ioc {

/// The period that an id names under a rule: 2026-11-21, 2026-W47, 2026-11, 2026-Q4, 2026-H1, 2026-9M, 2026,
/// 2026-2030. Nothing for a text that is no id of a period, such as 2027-2031 where terms begin with 2026.
std::optional<Period> periodNamed(const PeriodRule &rule, const QString &id);

} // namespace ioc
