// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map_world.h"

#include "widgets/map/map_channel.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_profile.h"
#include "widgets/map/map_view.h"
#include "widgets/map/network_guard.h"
#include "widgets/map/web_engine_setup.h"
#include "widgets/wall/wall_page.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTranslator>
#include <QWebEnginePage>

#include <csignal>

namespace ioc {

inline constexpr int kLong = 30000; // ms; a shared machine starts a browser process slowly

class Vietnamese : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return qstrcmp(source, "no data") == 0 ? QStringLiteral("không có số liệu") : QString();
    }
    bool isEmpty() const override { return false; }
};

/// What a script answers; nothing when it takes too long.
inline QVariant runIn(QWebEnginePage &page, const QString &script)
{
    const auto answer = std::make_shared<std::optional<QVariant>>(); // which may come after kLong
    page.runJavaScript(script, [answer](const QVariant &result) { *answer = result; });
    return QTest::qWaitFor([&] { return answer->has_value(); }, kLong) ? **answer : QVariant();
}

/// A map panel in a window.
struct Stage
{
    explicit Stage(MapWorld &world)
        : profile(std::make_shared<MapProfile>())
        , panel(new MapPanel(world.tile, profile, &window))
    {
        window.resize(1000, 700);
        panel->setGeometry(window.rect());
        panel->setTheme(Theme(1080, 3));
        window.show();
    }

    QImage picture() { return panel->grab().toImage().convertToFormat(QImage::Format_RGB32); }

    QVariant run(const QString &script) { return runIn(*panel->view().page(), script); }

    std::shared_ptr<MapProfile> profile;
    QWidget window;
    MapPanel *panel;
};

inline bool isNear(QRgb a, QRgb b, int tolerance)
{
    return std::abs(qRed(a) - qRed(b)) <= tolerance && std::abs(qGreen(a) - qGreen(b)) <= tolerance &&
           std::abs(qBlue(a) - qBlue(b)) <= tolerance;
}

/// How many pixels have a colour. What is thin has it only about, for its edges are smoothed.
inline int countOf(const QImage &picture, const QColor &colour, int tolerance = 0)
{
    const QRgb wanted = colour.rgb();
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        count += int(
            std::count_if(line, line + picture.width(), [&](QRgb pixel) { return isNear(pixel, wanted, tolerance); }));
    }
    return count;
}

/// The middle of a commune of this colour: the first place that has it all around.
inline std::optional<QPoint> placeOf(const QImage &picture, const QColor &colour)
{
    const QRgb wanted = colour.rgb();
    for (int y = 0; y < picture.height() - 40; ++y) {
        for (int x = 0; x < picture.width() - 40; ++x) {
            if (picture.pixel(x, y) == wanted && picture.pixel(x + 40, y) == wanted &&
                picture.pixel(x, y + 40) == wanted)
                return QPoint(x + 20, y + 20);
        }
    }
    return std::nullopt;
}

inline bool becomesReady(const MapPanel &panel)
{
    QSignalSpy changed(&panel, &Panel::readyChanged);
    while (!panel.isReady()) {
        if (!changed.wait(kLong))
            return false;
    }
    return true;
}

} // namespace ioc
