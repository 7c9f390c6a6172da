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
    static QString unreadable(const QString &title, double seat, const PageFit &fit, const Format &format)
    {
        QStringList parts{tr("“%1” cannot be read from the farthest seat, %2 picture heights away.")
                              .arg(title, format.number(seat, 1))};
        parts.append(fit.toDrop > 0
                         ? tr("At least %n tile(s) must go.", nullptr, fit.toDrop)
                         : tr("These tiles must be larger: %1.").arg(fit.tooSmall.join(QStringLiteral(", "))));
        if (fit.readableTo > 0)
            parts.append(tr("As it is, it can be read from %1 picture heights.").arg(format.number(fit.readableTo, 1)));
        return parts.join(QLatin1Char(' '));
    }
};

} // namespace ioc
