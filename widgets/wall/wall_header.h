// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/header_state.h"
#include "widgets/wall/theme.h"

#include <QWidget>

#include <optional>

namespace ioc {

/// The head of the wall: the centre's name, the page, the feeds, the clock, and a line of trouble when there is one.
/// Only draws; the window gives it states. GUI thread.
class WallHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit WallHeader(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

    /// Repaints only when the state differs.
    void setState(const HeaderState &state);

    /// Whether there is room for the whole line of trouble; it is not drawn where there is none.
    bool tellsTrouble() const;

    /// Repaints only the clock.
    void setClock(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where its parts stand: beside each other in two rows, or one below the other in a narrow head.
    struct Places
    {
        QRectF clock;
        QRectF date;
        QRectF name;  ///< in a wide head with the feeds
        QRectF feeds; ///< at its right
        QRectF page;  ///< title, what the wall plays, and trouble
    };
    Places places() const;
    QRectF clockBox() const;
    QString lasting() const;
    double troubleWidth() const;
    void paintNameAndFeeds(QPainter &painter, const Places &at) const;
    void paintBeat(QPainter &painter, const QRectF &clock) const;
    void paintEmblem(QPainter &painter, const QRectF &box) const;
    double paintFeeds(QPainter &painter, const QRectF &box, double room, Qt::AlignmentFlag side) const;
    void paintName(QPainter &painter, const QRectF &box) const;
    void paintPage(QPainter &painter, const QRectF &box) const;

    Theme m_theme;
    std::optional<HeaderState> m_state;
    QString m_clock;
};

} // namespace ioc
