// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desk_note.h"

#include "core/base/format.h"

#include <QCoreApplication>

namespace ioc {

QString deskNote(const Engine &engine, Language language)
{
    if (const auto moment = engine.momentShown())
        return QCoreApplication::translate("Desktop", "Past moment: %1")
            .arg(Format(language, engine.pack()->zone).dateTime(*moment));
    if (engine.isReader() && !engine.missesItsOwner())
        return QCoreApplication::translate("Desktop", "another program runs the feeds");
    return {};
}

} // namespace ioc
