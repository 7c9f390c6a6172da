// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/bullet.h"
#include "widgets/models/marks.h"
#include "widgets/wall/theme.h"

#include <QPainter>

namespace ioc {

/// How a bullet graph is drawn: a track with its value as a bar, the good range brighter, the target as a line across
/// all of the box, the comparison as a shorter and thinner one. An old value is an outline.
struct BulletLook
{
    double thickness = 0; ///< of the track, pixels
    Mark mark = Mark::None;
    bool isOld = false;
};

/// GUI thread. The track stands in the middle of the box.
void drawBullet(QPainter &painter, const QRectF &box, const Bullet &bullet, const BulletLook &look, const Theme &theme);

} // namespace ioc
