// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/load_pack.h"

#include "core/pack/pack_reader.h"

namespace ioc {

Result<PackPtr> loadPack(const QString &packFolder)
{
    PackReading reading = readPack(packFolder);
    if (reading.pack)
        return reading.pack;
    QStringList lines;
    for (const PackProblem &problem : reading.problems)
        lines.push_back(toString(problem));
    return Error{ErrorCode::InvalidPack, lines.join(QLatin1Char('\n')), packFolder};
}

} // namespace ioc
