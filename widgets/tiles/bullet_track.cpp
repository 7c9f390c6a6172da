// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/bullet_track.h"

#include "widgets/wall/painting.h"

namespace ioc {
namespace {

constexpr double kComparisonShare = 0.8; // of the box's height

} // namespace

void drawBullet(QPainter &painter, const QRectF &box, const Bullet &bullet, const BulletLook &look, const Theme &theme)
{
    const Palette &palette = theme.palette();
    const double thick = look.thickness;
    const QRectF track(box.left(), box.center().y() - thick / 2, box.width(), thick);
    const double round = std::min(thick / 2, theme.px(6));
    const auto at = [&track](double share) { return track.left() + track.width() * std::clamp(share, 0.0, 1.0); };
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.bulletTrack);
    painter.drawRoundedRect(track, round, round);
    if (bullet.goodFrom && bullet.goodTo)
        painter.fillRect(
            QRectF(QPointF(at(*bullet.goodFrom), track.top()), QPointF(at(*bullet.goodTo), track.bottom())),
            palette.line);
    QRectF filled = track;
    filled.setRight(at(bullet.value));
    if (look.isOld) {
        const double line = theme.stroke(2);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.inkThird, line));
        if (filled.width() > line * 2)
            painter.drawRoundedRect(filled.adjusted(line / 2, line / 2, -line / 2, -line / 2), round, round);
    } else {
        painter.setBrush(look.mark == Mark::None ? palette.bulletFill : markColour(look.mark, palette));
        painter.drawRoundedRect(filled, round, round);
    }
    const double tick = theme.px(3);
    if (bullet.comparison) {
        const double half = box.height() * kComparisonShare / 2;
        painter.fillRect(QRectF(at(*bullet.comparison) - tick / 3, box.center().y() - half, tick / 1.5, half * 2),
                         palette.inkSecond);
    }
    if (bullet.target)
        painter.fillRect(QRectF(at(*bullet.target) - tick / 2, box.top(), tick, box.height()),
                         look.isOld ? palette.inkSecond : palette.ink);
}

} // namespace ioc
