// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace ioc::e2e {

/// How many pixels of two pictures of one size and of 32 bits differ in what they show: none where the same was drawn
/// by another rasterizer, or after other glyphs (FreeType shifts a large outline by a sixty-fourth of a pixel by what
/// it drew before), several where one digit of the smallest text is another (tst_replay holds this). All of them where
/// the sizes differ.
qsizetype pictureDifference(const QImage &one, const QImage &other);

} // namespace ioc::e2e
