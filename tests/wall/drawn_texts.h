// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QWidget>

#include <memory>
#include <vector>

namespace ioc {

/// A text as a widget draws it, in pixels of the widget.
struct DrawnText
{
    QString text;
    int fontPixels = 0;
    QRectF box; ///< around its ink

    bool isElided() const { return text.contains(QChar(0x2026)); }
};

/// Takes what a widget draws, and keeps the texts.
class TextRecorder : public QPaintDevice
{
public:
    explicit TextRecorder(QSize size)
        : m_size(size)
        , m_engine(std::make_unique<Engine>(*this))
    {
    }

    /// All texts of a widget, pieces of one line as they are handed to the engine.
    static std::vector<DrawnText> of(QWidget &widget)
    {
        TextRecorder recorder(widget.size());
        widget.render(&recorder, {}, {}, QWidget::DrawWindowBackground);
        return recorder.m_texts;
    }

    QPaintEngine *paintEngine() const override { return m_engine.get(); }

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
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return 96; // dots per inch, and what nobody asks for
        }
    }

private:
    class Engine : public QPaintEngine
    {
    public:
        explicit Engine(TextRecorder &owner)
            : QPaintEngine(QPaintEngine::AllFeatures)
            , m_owner(owner)
        {
        }
        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState &) override {}
        void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
        void drawPath(const QPainterPath &) override {}
        void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
        Type type() const override { return QPaintEngine::User; }
        void drawTextItem(const QPointF &at, const QTextItem &item) override
        {
            const QPointF place = painter()->combinedTransform().map(at);
            m_owner.m_texts.push_back({item.text(), item.font().pixelSize(),
                                       QFontMetricsF(item.font()).tightBoundingRect(item.text()).translated(place)});
        }

    private:
        TextRecorder &m_owner;
    };

    QSize m_size;
    std::vector<DrawnText> m_texts;
    std::unique_ptr<Engine> m_engine;
};

} // namespace ioc
