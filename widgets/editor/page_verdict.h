// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/format.h"
#include "widgets/models/editor/page_checks.h"
#include "widgets/models/editor/wall_room.h"
#include "widgets/wall/page_fit.h"

namespace ioc {

/// Whether a page may be saved for a room, and what stands against it. Made by judge(); sentences of the language of
/// the moment.
struct PageVerdict
{
    std::vector<PageFault> faults;   ///< of the page and its tiles
    std::vector<PageFault> tooSmall; ///< tiles that the farthest seat cannot read, with their size and the least one
    PageFit fit;
    double seat = 3;        ///< the farthest, in picture heights
    QString sentence;       ///< whether it can be read, and if not what to do
    bool isReadable = true; ///< as the wall decides it

    bool maySave() const { return faults.empty() && isReadable; }
};

/// Pure but for the fonts; GUI thread.
PageVerdict judge(const PageDocument &page, bool isNew, const WallRoom &room, const ProvincePack &pack,
                  const Format &format);

} // namespace ioc
