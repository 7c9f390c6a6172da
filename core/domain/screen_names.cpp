// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/screen_names.h"

#include <algorithm>

namespace ioc {
namespace {

QString together(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' ')).simplified();
}

bool isTaken(const std::map<QString, QString> &names, const QString &name)
{
    return std::any_of(names.begin(), names.end(), [&](const auto &plugAndName) { return plugAndName.second == name; });
}

} // namespace

QString ScreenLabel::identity() const
{
    return together({maker, model, serial.isEmpty() ? plug : serial});
}

QString ScreenLabel::identityWithPlug() const
{
    return serial.isEmpty() ? identity() : together({maker, model, serial, plug});
}

std::map<QString, QString> namesOf(const std::vector<ScreenLabel> &screens, const std::map<QString, QString> &given,
                                   const QStringList &remembered)
{
    std::map<QString, QString> names;
    for (const ScreenLabel &screen : screens) {
        if (const auto has = given.find(screen.plug); has != given.end())
            names.insert(*has);
    }
    for (const ScreenLabel &screen : screens) {
        const QString whole = screen.identityWithPlug();
        if (!names.contains(screen.plug) && remembered.contains(whole) && !isTaken(names, whole))
            names.emplace(screen.plug, whole);
    }
    for (const ScreenLabel &screen : screens) {
        if (names.contains(screen.plug))
            continue;
        const QString plain = screen.identity();
        names.emplace(screen.plug, isTaken(names, plain) ? screen.identityWithPlug() : plain);
    }
    return names;
}

} // namespace ioc
