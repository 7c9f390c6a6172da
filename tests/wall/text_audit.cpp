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
#include <numbers>

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

Lab labOf(const QColor &colour)
{
    const double r = linear(colour.redF());
    const double g = linear(colour.greenF());
    const double b = linear(colour.blueF());
    const auto root = [](double t) { return t > 216. / 24389 ? std::cbrt(t) : (24389. / 27 * t + 16) / 116; };
    const double x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
    const double y = root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    const double z = root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const Lab &one, const Lab &other)
{
    constexpr double kDegree = std::numbers::pi / 180;
    const auto seventh = [](double chroma) {
        const double power = std::pow(chroma, 7);
        return std::sqrt(power / (power + std::pow(25, 7)));
    };
    const double grey = 1 + 0.5 * (1 - seventh((std::hypot(one.a, one.b) + std::hypot(other.a, other.b)) / 2));
    const double c1 = std::hypot(one.a * grey, one.b);
    const double c2 = std::hypot(other.a * grey, other.b);
    const auto hue = [&](const Lab &lab) {
        const double degrees = std::atan2(lab.b, lab.a * grey) / kDegree;
        return degrees < 0 ? degrees + 360 : degrees;
    };
    const double h1 = hue(one);
    const double h2 = hue(other);
    double turn = c1 * c2 > 0 ? h2 - h1 : 0;
    turn += turn > 180 ? -360 : turn < -180 ? 360 : 0;
    const double l = (one.lightness + other.lightness) / 2 - 50;
    const double c = (c1 + c2) / 2;
    const double h = c1 * c2 > 0 ? h1 + turn / 2 : h1 + h2;
    const double t = 1 - 0.17 * std::cos((h - 30) * kDegree) + 0.24 * std::cos(2 * h * kDegree) +
                     0.32 * std::cos((3 * h + 6) * kDegree) - 0.2 * std::cos((4 * h - 63) * kDegree);
    const double bend = std::fmod(h + 360, 360);
    const double rotation = -std::sin(60 * std::exp(-std::pow((bend - 275) / 25, 2)) * kDegree) * 2 * seventh(c);
    const double lightness = (other.lightness - one.lightness) / (1 + 0.015 * l * l / std::sqrt(20 + l * l));
    const double chroma = (c2 - c1) / (1 + 0.045 * c);
    const double tint = 2 * std::sqrt(c1 * c2) * std::sin(turn / 2 * kDegree) / (1 + 0.015 * c * t);
    return std::sqrt(lightness * lightness + chroma * chroma + tint * tint + rotation * chroma * tint);
}

} // namespace ioc::test
