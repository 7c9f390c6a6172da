// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRect>
#include <qpa/qplatformnativeinterface.h>

#include <vector>

namespace ioc::test {

struct FakeScreen
{
    const char *name;
    QRect geometry;
    int dpi = 96;
};

/// What the offscreen platform has for screens from now on; those that keep their names are the same.
inline void plug(const std::vector<FakeScreen> &screens)
{
    QJsonArray list;
    for (const FakeScreen &screen : screens)
        list.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(screen.name)},
                                {QStringLiteral("x"), screen.geometry.x()},
                                {QStringLiteral("y"), screen.geometry.y()},
                                {QStringLiteral("width"), screen.geometry.width()},
                                {QStringLiteral("height"), screen.geometry.height()},
                                {QStringLiteral("logicalDpi"), screen.dpi},
                                {QStringLiteral("logicalBaseDpi"), 96},
                                {QStringLiteral("dpr"), 1}});
    QPlatformNativeInterface *native = QGuiApplication::platformNativeInterface();
    using SetConfiguration = void (*)(const QJsonObject &, QPlatformNativeInterface *);
    const auto set = reinterpret_cast<SetConfiguration>(native->nativeResourceForIntegration("setConfiguration"));
    if (!set)
        qFatal("this platform cannot plug screens");
    set({{QStringLiteral("screens"), list}}, native);
    QCoreApplication::processEvents();
}

} // namespace ioc::test
