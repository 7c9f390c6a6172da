// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/alarms/shift_report.h"

#include <functional>

namespace ioc {

/// What a desk asks and does when a shift ends. Lives on the GUI thread; every answer comes once, on that thread.
class ShiftService
{
public:
    using Reported = std::function<void(const Result<ShiftReport> &)>;
    using Noted = std::function<void(const Result<void> &)>;

    virtual ~ShiftService() = default;

    /// The desk over a stretch of time, as the ledger has it. What is yet to come of it is left out.
    virtual void askReport(const ScoredStretch &stretch, Reported told) = 0;

    /// Leaves a note to those who take over; told when the ledger has it. `shift`: of the pack, or empty.
    virtual void handOver(const QString &shift, const QString &text, Noted told) = 0;
};

} // namespace ioc
