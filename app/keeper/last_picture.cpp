// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeper/last_picture.h"

#include "widgets/wall/painting.h"

#include <QPainterPath>
#include <QScreen>

namespace ioc {
namespace {

constexpr double kHatch = 0.4; // what was told can still be read, and nobody takes it for news

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(Keeper)

public:
    static QString reason(Keeper::Reason reason)
    {
        switch (reason) {
        case Keeper::Reason::Silent:
            return tr("The wall did not answer any more");
        case Keeper::Reason::Memory:
            return tr("The wall took too much memory");
        case Keeper::Reason::NotReady:
            return tr("The wall did not become ready");
        case Keeper::Reason::Ended:
        case Keeper::Reason::None:
            break;
        }
        return tr("The wall has ended");
    }
    static QString words(const QString &reason, const QString &since)
    {
        return tr("%1 at %2 and is started anew.").arg(reason, since);
    }
    static QString pictureOf(const QString &time) { return tr("Picture of %1, not of now.").arg(time); }
};

/// So that nobody takes it for good.
QPixmap withoutColours(const QPixmap &picture)
{
    QImage grey = picture.toImage().convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_RGB32);
    QPainter(&grey).fillRect(grey.rect(), QColor(0, 0, 0, 70));
    return QPixmap::fromImage(grey);
}

} // namespace

LastPicture::LastPicture(QScreen *screen, const Format &format)
    : m_format(format)
{
    setScreen(screen);
    setWindowFlags(Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint);
    setCursor(Qt::BlankCursor);
    setGeometry(screen->geometry());
    connect(screen, &QScreen::geometryChanged, this, [this](const QRect &area) { setGeometry(area); });
}

void LastPicture::setFarthestSeat(double pictureHeights)
{
    m_farthestSeat = pictureHeights;
    update();
}

void LastPicture::take(Instant now)
{
    const QPixmap picture = screen()->grabWindow(0);
    if (picture.isNull())
        return;
    m_picture = picture;
    m_shown = QPixmap();
    m_takenAt = now;
}

void LastPicture::cover(const Gone &gone, Instant now)
{
    if (m_takenAt && m_shown.isNull())
        m_shown = withoutColours(m_picture);
    tell(gone, now);
    if (!isVisible()) {
        setGeometry(screen()->geometry());
        showFullScreen();
    }
    raise();
}

void LastPicture::tell(const Gone &gone, Instant now)
{
    QStringList words{Texts::words(Texts::reason(gone.reason), m_format.moment(gone.since, now))};
    if (m_takenAt)
        words.append(Texts::pictureOf(m_format.moment(*m_takenAt, now)));
    m_words = words.join(QLatin1Char(' '));
    setAccessibleName(m_words);
    update();
}

void LastPicture::paintEvent(QPaintEvent *)
{
    const Theme theme(height(), m_farthestSeat);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.palette().background);
    painter.drawPixmap(rect(), m_shown);
    QPainterPath whole;
    whole.addRect(rect());
    painter.setOpacity(kHatch);
    drawHatch(painter, whole, theme);
    painter.setOpacity(1);
    const QFont font = theme.font(theme.type().heading, QFont::DemiBold);
    const double line = lineHeight(font);
    const QStringList lines = wrapped(m_words, font, width() - 4 * line, 4);
    const double high = line * (double(lines.size()) + 1.4);
    const QRectF card(line, height() - high - line, width() - 2 * line, high);
    painter.setPen(QPen(theme.palette().warning, theme.px(3)));
    painter.setBrush(theme.palette().panel);
    painter.drawRoundedRect(card, theme.px(10), theme.px(10));
    drawLines(painter, card.adjusted(line, line * 0.7, -line, 0), lines, font, theme.palette().ink);
}

} // namespace ioc
