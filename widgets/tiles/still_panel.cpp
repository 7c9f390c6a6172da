// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/still_panel.h"

#include "widgets/tiles/tile_parts.h"

#include <QBuffer>
#include <QImageReader>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>

namespace ioc {
namespace {

constexpr std::int64_t kMostPixels = 16'000'000;
constexpr double kLeastLines = 2;   // that a picture is high
constexpr int kMostMegabytes = 256; // of a picture with 16 bits a colour

} // namespace

StillPanel::StillPanel(const Tile &tile, QWidget *parent)
    : Panel(tile, parent)
{
    connect(&m_unpacking, &QFutureWatcher<QImage>::finished, this, &StillPanel::take);
}

void StillPanel::present(const Snapshot &snapshot, const PresentContext &context)
{
    StillState next = makeStillState(tile(), snapshot, context);
    if (m_state && *m_state == next)
        return;
    m_state = std::move(next);
    describe(m_state->title, m_state->accessibleText, m_state->accessibleText);
    unpack();
    update();
}

void StillPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    unpack();
}

/// The lines under the picture, the longest form of each that fits.
QStringList StillPanel::words(double width) const
{
    const QString dot = QStringLiteral(" · ");
    const auto fitting = [&](const QStringList &forms) { return formThatFits(forms, theme().body(), width); };
    const QString both = m_state->timeText + dot + m_state->ageText;
    QStringList lines;
    if (m_state->sourceText.isEmpty())
        lines.append(fitting({both, m_state->timeText, m_state->ageText}));
    else
        lines.append(fitting({both + dot + m_state->sourceText, both, m_state->timeText, m_state->ageText}));
    QStringList notes{m_state->reasonText, m_state->unchangedText};
    notes.removeAll(QString());
    lines.append(fitting({notes.join(dot), m_state->reasonText, m_state->unchangedText}));
    lines.removeAll(QString());
    return lines;
}

QRectF StillPanel::pictureArea(const QRectF &area) const
{
    const double line = lineHeight(theme().body());
    const double below = line * double(words(area.width()).size());
    return area.adjusted(0, line * 1.2, 0, -below - line * 0.2);
}

void StillPanel::unpack()
{
    if (!m_state)
        return;
    if (!m_state->picture) {
        m_wanted = {};
        m_picture = QImage();
        m_cannotUnpack = false;
        becomeReady();
        return;
    }
    QSizeF room = pictureArea(contentArea()).size();
    if (room.height() < kLeastLines * lineHeight(theme().body()))
        room = {};
    m_wanted = {m_state->picture, (room * devicePixelRatioF()).toSize(), m_state->face == Face::Old};
    if (m_wanted.size.isEmpty())
        return becomeReady(); // too small for any picture
    if (m_unpacking.isRunning() || m_wanted == m_asked)
        return; // what is under way is looked at again when it is done
    m_asked = m_wanted;
    auto promise = std::make_shared<QPromise<QImage>>();
    promise->start();
    m_unpacking.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, wanted = m_asked] {
        promise->addResult(unpacked(wanted));
        promise->finish();
    });
}

QImage StillPanel::unpacked(const Wanted &wanted)
{
    QBuffer buffer;
    buffer.setData(*wanted.bytes);
    QImageReader reader(&buffer);
    QImageReader::setAllocationLimit(kMostMegabytes);
    const QSize whole = reader.size();
    if (whole.isEmpty() || std::int64_t(whole.width()) * whole.height() > kMostPixels)
        return {};
    reader.setAutoTransform(true);
    const bool isTurned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const QSize room = isTurned ? wanted.size.transposed() : wanted.size;
    reader.setScaledSize(whole.scaled(room, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    return wanted.isGrey ? image.convertToFormat(QImage::Format_Grayscale8)
                         : image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

void StillPanel::take()
{
    m_cannotUnpack = false;
    const QImage image = m_unpacking.result();
    if (!m_wanted.bytes)
        return; // there is none any more
    if (!image.isNull())
        m_picture = image;
    else if (m_asked.bytes == m_wanted.bytes)
        m_picture = QImage();
    m_cannotUnpack = image.isNull();
    becomeReady();
    update();
    unpack();
}

void StillPanel::becomeReady()
{
    if (std::exchange(m_isReady, true))
        return;
    update();
    Q_EMIT readyChanged();
}

void StillPanel::paintContent(QPainter &painter, const QRectF &area)
{
    const Palette &palette = theme().palette();
    const double line = lineHeight(theme().body());
    if (m_state->picture && m_wanted.size.isEmpty())
        return paintTooSmall(painter, area, m_state->title, theme());
    drawLine(painter, QRectF(area.left(), area.top(), area.width(), line), m_state->title,
             theme().body(QFont::DemiBold), palette.ink);
    if (!m_state->picture || m_cannotUnpack || m_picture.isNull()) {
        const QString why = m_state->picture ? undecodableText() : m_state->sentence;
        const QFont large = theme().font(theme().type().numeral, QFont::DemiBold);
        QStringList lines = wrapped(why, theme().body(), area.width(), 2);
        for (const QString &more : {m_state->reasonText, m_state->timeText})
            lines += more.isEmpty() ? QStringList() : wrapped(more, theme().body(), area.width(), 2);
        const double height = lineHeight(large) + line * double(lines.size());
        const double top = std::max(area.top() + line, area.center().y() - height / 2);
        const bool hasDash = top + height <= area.bottom() + 1;
        if (hasDash)
            drawLine(painter, QRectF(area.left(), top, area.width(), lineHeight(large)), QString(QChar(0x2014)), large,
                     palette.ink, Qt::AlignHCenter);
        drawLines(painter, QRectF(area.left(), hasDash ? top + lineHeight(large) : area.top() + line, area.width(), 0),
                  lines.mid(0, std::max<qsizetype>(1, qsizetype((area.height() - line) / line))), theme().body(),
                  palette.inkSecond, Qt::AlignHCenter);
        return;
    }
    const QRectF room = pictureArea(area);
    const QSizeF size = QSizeF(m_picture.size()).scaled(room.size(), Qt::KeepAspectRatio);
    const QRectF box(QPointF(room.center().x() - size.width() / 2, room.center().y() - size.height() / 2), size);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(box, m_picture);
    const double edge = std::max(1.0, theme().px(1));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.line, edge));
    painter.drawRect(box);
    const QStringList lines = words(area.width());
    drawLines(painter, QRectF(area.left(), area.bottom() - line * double(lines.size()), area.width(), 0), lines,
              theme().body(), m_state->face == Face::Old ? palette.inkSecond : palette.ink);
}

} // namespace ioc
