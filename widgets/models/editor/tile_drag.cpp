// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/editor/tile_drag.h"

namespace ioc {

QRect TileDrag::after(QPoint by) const
{
    switch (kind) {
    case Kind::Move:
        return from.translated(by);
    case Kind::Resize:
        return resized(from, handle, by);
    case Kind::Draw:
        return from | from.translated(by);
    }
    Q_UNREACHABLE();
}

} // namespace ioc
