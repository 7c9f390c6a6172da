// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace ioc {

/// What a map tile says when it has no map to show.
class MapViewText
{
    Q_DECLARE_TR_FUNCTIONS(MapView)

public:
    static QString noBoundaries() { return tr("the province pack has no boundaries that hold today"); }
    static QString notLoaded() { return tr("the map page does not load, it is tried again"); }
    static QString stopped() { return tr("the map stopped and is being restored"); }
    static QString silent() { return tr("the map does not answer and is being restored"); }
    static QString oldPicture(const QString &time) { return tr("this is the picture of %1").arg(time); }
};

} // namespace ioc
