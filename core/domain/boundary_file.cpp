// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/boundary_file.h"

namespace ioc {

const BoundaryFile *boundaryFileOn(const ProvincePack &pack, QDate day)
{
    const BoundaryFile *found = nullptr;
    for (const BoundaryFile &file : pack.boundaries) { // ascending
        if (file.validFrom <= day)
            found = &file;
    }
    return found;
}

} // namespace ioc
