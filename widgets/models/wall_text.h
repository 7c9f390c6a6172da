// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace ioc {

/// The fixed sentences of the wall that belong to no figure.
class WallText
{
    Q_DECLARE_TR_FUNCTIONS(Wall)

public:
    static QString windowTitle() { return QStringLiteral("Toàn Cảnh"); }
    static QString waiting() { return tr("waiting for the first figures"); }
    static QString tooSmall() { return tr("too small to read from the farthest seat"); }
    static QString noMap() { return tr("the map is not available on this machine"); }
    static QString noPages() { return tr("the province pack has no page"); }
    static QString more(int count) { return tr("and %n more", nullptr, count); }
    static QString clock() { return tr("Clock"); }
};

} // namespace ioc
