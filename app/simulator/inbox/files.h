// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/world.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace ioc::sim {

/// A file that a department delivers.
struct DeliveredFile
{
    QString name;  ///< within its folder
    Day first = 0; ///< the days [first, end) that it tells of
    Day end = 0;
    Moment delivered; ///< when it appears
};

/// A department that delivers files into its own folder. A day's file comes at `deliveryHour` of the day
/// itself or of the next day; what is older than the current month at the start comes as one file a month.
struct Department
{
    const char *folder;
    const char *prefix;
    int deliveryHour;
    int deliveryMinute;
    bool nextDay;
    QByteArray (*body)(const World &world, Day first, Day end);

    Moment deliveryOf(Day day) const;
};

const std::vector<Department> &departments();

/// What has been delivered by `now`, oldest first: a file for each whole month before the month of
/// `world.live`, then a file a day. Nothing that falls due at or after the scenario's filesEnd().
std::vector<DeliveredFile> filesOf(const Department &department, const World &world, Moment now);

/// Budget, CSV with semicolons, byte order mark and CRLF; millions of đồng as 1.234,56; dates as dd/MM/yyyy.
QByteArray budgetFile(const World &world, Day first, Day end);

/// Hospital beds, CSV with semicolons; dates as dd/MM/yyyy.
QByteArray bedsFile(const World &world, Day first, Day end);

} // namespace ioc::sim
