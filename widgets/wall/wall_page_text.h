// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/format.h"
#include "widgets/wall/page_fit.h"

#include <QCoreApplication>

namespace ioc {

/// Why a page is refused, in the words of the language of the moment.
class WallPageText
{
    Q_DECLARE_TR_FUNCTIONS(WallPage)

public:
    /// `tooSmall`: the names of the tiles that are.
    static QString unreadable(const QString &title, double seat, const PageFit &fit, const QStringList &tooSmall,
                              const Format &format)
    {
        QStringList parts{tr("“%1” cannot be read from the farthest seat, %2 picture heights away.")
                              .arg(title, format.number(seat, 1))};
        parts.append(fit.toDrop > 0 ? tr("The others have room when %n tile(s) go.", nullptr, fit.toDrop)
                                    : tr("There is room for all when these are larger: %1.").arg(tooSmall.join(u", ")));
        if (fit.readableTo > 0)
            parts.append(tr("As it is, it can be read from %1 picture heights.").arg(format.number(fit.readableTo, 1)));
        return parts.join(QLatin1Char(' '));
    }
};

} // namespace ioc
