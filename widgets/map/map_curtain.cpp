// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/map_curtain.h"

#include "widgets/wall/painting.h"

namespace ioc {
namespace {

int mixed(int from, int to, double share)
{
    return int(std::lround(from + (to - from) * share));
}

/// The picture without any colour that means something: from the panel's to the ink of small print.
QImage withoutColours(const QImage &picture, const Palette &palette)
{
    if (picture.isNull())
        return {};
    const QColor dark = palette.panel;
    const QColor light = palette.inkThird;
    const int ground = qGray(dark.rgb());
    QList<QRgb> table;
    for (int grey = 0; grey < 256; ++grey) {
        const double share = std::max(0.0, double(grey - ground) / (255 - ground));
        table.append(qRgb(mixed(dark.red(), light.red(), share), mixed(dark.green(), light.green(), share),
                          mixed(dark.blue(), light.blue(), share)));
    }
    QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    grey.reinterpretAsFormat(QImage::Format_Indexed8);
    grey.setColorTable(table);
    return grey;
}

} // namespace

MapCurtain::MapCurtain(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("curtain"));
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void MapCurtain::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void MapCurtain::cover(const QString &sentence, const QImage &picture)
{
    m_sentence = sentence;
    m_picture = withoutColours(picture, m_theme.palette());
    setAccessibleName(sentence);
    show();
    raise();
    update();
}

void MapCurtain::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Palette &palette = m_theme.palette();
    painter.fillRect(rect(), palette.panel);
    if (!m_picture.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(rect(), m_picture);
    }
    if (m_sentence.isEmpty())
        return;
    const QFont font = m_theme.body();
    const double line = lineHeight(font);
    const double margin = line * 0.6;
    QStringList lines;
    for (const QString &paragraph : m_sentence.split(QLatin1Char('\n')))
        lines += wrapped(paragraph, font, width() - 4 * margin, 2);
    double widest = 0;
    for (const QString &each : lines)
        widest = std::max(widest, textWidth(each, font));
    QRectF box(0, 0, widest + 2 * margin, line * double(lines.size()) + margin);
    box.moveCenter(QRectF(rect()).center());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.line, std::max(1.0, m_theme.px(1))));
    painter.setBrush(palette.raised);
    painter.drawRoundedRect(box, m_theme.px(8), m_theme.px(8));
    drawLines(painter, box.adjusted(margin, margin / 2, -margin, 0), lines, font, palette.ink, Qt::AlignHCenter);
}

} // namespace ioc
