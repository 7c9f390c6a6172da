// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/editor/wall_room.h"

#include "core/domain/screen_plans.h"

namespace ioc {

double WallRoom::seat() const
{
    return ScreenPlan{{}, {}, {}, pictureHeight, farthestSeat}.seatInHeights();
}

} // namespace ioc
