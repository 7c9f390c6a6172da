// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bench_report.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

namespace ioc {

void report(const char *name, const char *metric, double value, const char *unit)
{
    std::printf("%s %s %s %s\n", name, metric, qPrintable(QString::number(value, 'g', 6)), unit);
    std::fflush(stdout);
}

int complain(const QString &sentence)
{
    std::fputs(qPrintable(QStringLiteral("toancanh-bench: ") + sentence + QLatin1Char('\n')), stderr);
    return 1;
}

std::vector<double> timeRuns(int runs, const std::function<void()> &call)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        call();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times;
}

double percentile(const std::vector<double> &sorted, double share)
{
    return sorted[std::min(sorted.size() - 1, size_t(share * double(sorted.size())))];
}

void reportTimes(const char *name, const QString &metric, const std::vector<double> &sorted)
{
    report(name, qPrintable(metric + QStringLiteral("_p50")), percentile(sorted, 0.5), "ms");
    report(name, qPrintable(metric + QStringLiteral("_p99")), percentile(sorted, 0.99), "ms");
}

} // namespace ioc
