// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/scenario.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace ioc::sim {

/// What the command line asks for.
struct Options
{
    std::uint64_t seed = 1;
    double speed = 1; ///< simulated seconds in a second; 0 stands still
    Scenario::Kind scenario = Scenario::Kind::Normal;
    std::chrono::seconds scenarioAfter{0}; ///< from the start to the scenario; negative: it has begun
    quint16 port = 8460;                   ///< 0: a free one
    QString inbox;                         ///< empty: no files are delivered
    std::optional<Moment> start;           ///< nothing: the machine's clock
    QString pack;

    /// Usage for an argument that cannot be read. `--help` prints and ends the program.
    static Result<Options> read(const QStringList &arguments);
};

} // namespace ioc::sim
