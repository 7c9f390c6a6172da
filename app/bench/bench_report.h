// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace ioc {

/// One `NAME METRIC VALUE UNIT` line on stdout.
void report(const char *name, const char *metric, double value, const char *unit);

/// One sentence on stderr; the exit status that goes with it.
int complain(const QString &sentence);

/// Milliseconds of `runs` calls, sorted.
std::vector<double> timeRuns(int runs, const std::function<void()> &call);

/// The value below which `share` (0…1) of sorted times lie.
double percentile(const std::vector<double> &sorted, double share);

/// Reports NAME METRIC_p50 and METRIC_p99 in ms.
void reportTimes(const char *name, const QString &metric, const std::vector<double> &sorted);

} // namespace ioc
