// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/map_curtain.h"

#include "widgets/wall/painting.h"

namespace ioc {

MapCurtain::MapCurtain(QWidget *parent) : QWidget(parent)
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
    m_picture = picture.convertToFormat(QImage::Format_Grayscale8);
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
        painter.setOpacity(0.6);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(rect(), m_picture);
        painter.setOpacity(1);
    }
    if (m_sentence.isEmpty())
        return;
    const QFont font = m_theme.body();
    const double line = lineHeight(font);
    const double margin = line * 0.6;
    const QStringList lines = wrapped(m_sentence, font, width() - 4 * margin, 3);
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
