// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "widgets/models/marks.h"
#include "widgets/models/present_context.h"

namespace ioc {

/// All that a tile of a picture says. Immutable once made; equal states draw the same picture.
struct StillState
{
    QString title;
    Face face = Face::NoData;                  ///< Old: in grey within a hatched frame; NoData: a dash and the reason
    std::shared_ptr<const QByteArray> picture; ///< JPEG or PNG; null for NoData
    QString timeText;                          ///< "lúc 18:44"
    QString ageText;                           ///< "3 phút trước"
    QString unchangedText; ///< "không đổi từ 17:02", of a picture that has come again and again
    QString sourceText;    ///< the feed's name
    QString reasonText;    ///< Old: why; NoData: what is missing and when it is due
    QString sentence;      ///< NoData: why there is none
    QString accessibleText;

    friend bool operator==(const StillState &, const StillState &) = default;
};

/// The state of a tile of TileKind::Still. Pure; any thread.
StillState makeStillState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

/// What stands in the place of a picture that cannot be unpacked.
QString undecodableText();

} // namespace ioc
