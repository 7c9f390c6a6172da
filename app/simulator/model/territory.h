// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/civil.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace ioc::sim {

/// A commune as the systems of its day knew it.
struct Commune
{
    QByteArray code;        ///< five digits
    std::uint64_t seed = 0; ///< stands for the code in random streams
    double share = 0;       ///< of the province's population, 0 … 1
};

/// Which communes existed when, from the pack's units.csv. Immutable; any thread.
class Territory
{
public:
    /// Reads `units.csv` (RFC 4180; columns by name: code, type, valid_from, valid_to, population). A commune
    /// without a population counts as an average one. InvalidPack when no commune is in it, Io when it cannot
    /// be read.
    static Result<Territory> read(const QString &file);

    /// In the order of the file. Before the first unit or after the last one, the nearest day that has
    /// communes.
    const std::vector<Commune> &communesOn(Day day) const;

    /// A code that no unit has ever had.
    const QByteArray &unknownCode() const { return m_unknownCode; }

private:
    struct Epoch
    {
        Day from = 0;
        std::vector<Commune> communes;
    };

    std::vector<Epoch> m_epochs; ///< ascending
    QByteArray m_unknownCode;
};

} // namespace ioc::sim
