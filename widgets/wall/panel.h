// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "widgets/models/present_context.h"
#include "widgets/wall/theme.h"

#include <QWidget>

#include <optional>

namespace ioc {

constexpr double kPageGap = 14; ///< between two cards, for a picture of 1080 pixels

/// A card of a wall page that shows one tile. It only draws: what it says comes finished from widgets/models. Lives on
/// the GUI thread, owned by its page.
class Panel : public QWidget
{
    Q_OBJECT

public:
    /// Takes the tile's id as objectName. A panel is reached by Tab and shows a ring while it has the focus.
    explicit Panel(const Tile &tile, QWidget *parent = nullptr);

    /// Shows a snapshot. Cheap when nothing that the panel shows has changed: then nothing is repainted.
    virtual void present(const Snapshot &snapshot, const PresentContext &context) = 0;

    /// Whether the panel has drawn, or can draw at once, all that it was last given. A panel that loads asynchronously
    /// answers false until then and emits readyChanged().
    virtual bool isReady() const = 0;

    /// Called every second while the panel is on screen; for what runs without snapshots.
    virtual void tick(const PresentContext &) {}

    const Tile &tile() const { return m_tile; }
    const Theme &theme() const { return m_theme; }

    /// Between the card's edge and what it tells, on each side, in pixels.
    static QSizeF padding(const Theme &theme) { return {theme.px(16), theme.px(8)}; }

    /// Sizes and colours; given by the page whenever the picture's height or the seat changes.
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void readyChanged();

protected:
    /// Called after theme() has changed; repaints as it is.
    virtual void themeChanged() {}

    /// Draws what is inside the card. Called only with something to draw.
    virtual void paintContent(QPainter &painter, const QRectF &area) = 0;

    /// Whether the card is hatched, because what it shows is old.
    virtual bool isHatched() const { return false; }

    /// A colour for the card's edge instead of the quiet one.
    virtual std::optional<QColor> edge() const { return std::nullopt; }

    /// The card without its edge and padding, in pixels.
    QRectF contentArea() const;

    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

    /// Sets accessible name and tool tip, where they differ.
    void describe(const QString &name, const QString &description, const QString &toolTip = {});

private:
    Tile m_tile;
    Theme m_theme;
};

/// A panel whose content is a state: keeps it, and repaints only when it differs.
template <typename State>
class StatePanel : public Panel
{
public:
    using Panel::Panel;

    void present(const Snapshot &snapshot, const PresentContext &context) final
    {
        State next = stateOf(snapshot, context);
        if (m_state && *m_state == next)
            return;
        const bool wasReady = isReady();
        m_state = std::move(next);
        stateChanged();
        update();
        if (isReady() != wasReady)
            Q_EMIT readyChanged();
    }

    bool isReady() const override { return m_state.has_value(); }

protected:
    virtual State stateOf(const Snapshot &snapshot, const PresentContext &context) const = 0;
    virtual void stateChanged() = 0;

    /// Set from the first present() on.
    const std::optional<State> &state() const { return m_state; }

private:
    std::optional<State> m_state;
};

} // namespace ioc
