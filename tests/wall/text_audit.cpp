// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wall/text_audit.h"

#include <QFontMetricsF>
#include <QHash>
#include <QImage>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

#include <array>
#include <cmath>

namespace ioc::test {
namespace {

/// Draws nothing, and keeps the texts.
class TextEngine final : public QPaintEngine
{
public:
    explicit TextEngine(std::vector<DrawnText> &texts)
        : QPaintEngine(QPaintEngine::AllFeatures)
        , m_texts(texts)
    {
    }
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return QPaintEngine::User; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QTransform to = painter()->deviceTransform();
        const QFontMetricsF metrics(item.font());
        const QRectF box(at.x(), at.y() - metrics.capHeight(), item.width(), metrics.capHeight());
        m_texts.push_back({item.text(),
                           item.font().pixelSize(),
                           metrics.capHeight() * std::sqrt(std::abs(to.determinant())),
                           painter()->pen().color(),
                           to.mapRect(box),
                           to.mapRect(metrics.tightBoundingRect(item.text()).translated(at)),
                           {}});
    }

private:
    std::vector<DrawnText> &m_texts;
};

class TextDevice final : public QPaintDevice
{
public:
    TextDevice(QSize size, std::vector<DrawnText> &texts)
        : m_size(size)
        , m_engine(texts)
    {
    }
    QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmWidthMM:
            return int(m_size.width() * 25.4 / 96);
        case PdmHeightMM:
            return int(m_size.height() * 25.4 / 96);
        case PdmNumColors:
            return 0;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(QPaintDevice::devicePixelRatioFScale());
        }
        Q_UNREACHABLE();
    }

private:
    QSize m_size;
    mutable TextEngine m_engine;
};

constexpr int kLooks = 24; // from the top of a box to its foot

QColor commonestIn(const QImage &picture, const QRect &box)
{
    QHash<QRgb, int> counts;
    QRgb best = 0;
    const QRect inside = box.intersected(picture.rect());
    const int step = std::max(1, inside.height() / kLooks);
    for (int y = inside.top(); y <= inside.bottom(); y += step) {
        for (int x = inside.left(); x <= inside.right(); x += step) {
            const QRgb pixel = picture.pixel(x, y);
            if (++counts[pixel] > counts.value(best))
                best = pixel;
        }
    }
    return QColor(best);
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double gamma(double light)
{
    const double inside = std::clamp(light, 0.0, 1.0);
    return inside <= 0.0031308 ? inside * 12.92 : 1.055 * std::pow(inside, 1 / 2.4) - 0.055;
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

std::vector<DrawnText> textsDrawnBy(QWidget &widget)
{
    std::vector<DrawnText> texts;
    TextDevice device(widget.size(), texts);
    QPainter painter(&device);
    widget.render(&painter);
    painter.end();
    return texts;
}

QString wordsDrawnBy(QWidget &widget)
{
    QString words;
    for (const DrawnText &one : textsDrawnBy(widget))
        words += one.text + QLatin1Char('\n');
    return words;
}

std::vector<DrawnText> textsOnTheirGround(QWidget &widget)
{
    std::vector<DrawnText> texts = textsDrawnBy(widget);
    const QImage picture = widget.grab().toImage();
    for (DrawnText &text : texts) {
        // A little above and below the letters, where there is no ink of theirs.
        const double around = text.capHeight * 0.4;
        text.background = commonestIn(picture, text.box.adjusted(-around, -around, around, around).toRect());
    }
    return texts;
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

QColor seen(const QColor &colour, Sight sight)
{
    using Matrix = std::array<std::array<double, 3>, 3>;
    static constexpr Matrix kProtan{{{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}}};
    static constexpr Matrix kDeutan{{{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}}};
    static constexpr Matrix kTritan{{{1, 0.14461, -0.14461}, {0, 0.85924, 0.14076}, {0, 0.85924, 0.14076}}};
    if (sight == Sight::Whole)
        return colour;
    const Matrix &matrix = sight == Sight::Protan ? kProtan : sight == Sight::Deutan ? kDeutan : kTritan;
    const double light[] = {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
    const auto row = [&](size_t i) {
        return float(gamma(matrix[i][0] * light[0] + matrix[i][1] * light[1] + matrix[i][2] * light[2]));
    };
    return QColor::fromRgbF(row(0), row(1), row(2));
}

} // namespace ioc::test
