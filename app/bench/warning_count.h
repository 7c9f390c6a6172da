// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ioc {

/// Counts from now on what the program logs that is more than information, and lets it be logged. What Qt says once on
/// a machine without a GPU does not count. One at a time; any thread may log meanwhile.
class WarningCount
{
public:
    WarningCount();
    ~WarningCount();
    WarningCount(const WarningCount &) = delete;
    WarningCount &operator=(const WarningCount &) = delete;

    int count() const;
    QString first() const; ///< empty: there was none
};

} // namespace ioc
