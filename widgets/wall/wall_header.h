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
    struct Rows
    {
        QRectF first;
        QRectF second;
    };
    Rows rows() const;
    QRectF clockBox() const;
    QRectF words() const;
    double troubleWidth() const;
    void paintBeat(QPainter &painter, const QRectF &clock) const;
    void paintEmblem(QPainter &painter, const QRectF &box) const;
    double paintFeeds(QPainter &painter, const QRectF &box, double room) const;
    void paintName(QPainter &painter, const QRectF &box) const;
    void paintSecondRow(QPainter &painter, const QRectF &box) const;

    Theme m_theme;
    std::optional<HeaderState> m_state;
    QString m_clock;
};

} // namespace ioc
