// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/show/banner_state.h"
#include "widgets/wall/theme.h"

#include <QStringList>
#include <QWidget>

namespace ioc {

/// The lines below a page: a critical alarm that waits for somebody, and the message of the officer on duty. Only
/// draws; the window gives it states, and room while there is something to say. GUI thread.
class WallBanner final : public QWidget
{
    Q_OBJECT

public:
    explicit WallBanner(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

    /// Repaints only when the state differs: then true, and another height may be wanted.
    bool setState(const BannerState &state);

    /// In pixels, for the theme in use and at most this room; 0 when there is nothing to say. Letters become smaller
    /// only when even the whole room has not enough for them.
    int preferredHeight(QSize room) const { return heightFor(m_state, room); }
    int heightFor(const BannerState &state, QSize room) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Text
    {
        QFont font;
        QStringList lines;

        double height() const;
    };
    /// The texts of a state, and how high they are together.
    struct Parts
    {
        Text trouble;
        Text headline;
        Text detail;
        Text message;
        double scale = 1; ///< of their letters

        double height() const;
    };
    Parts partsOf(const BannerState &state, QSize room) const;
    Parts partsAt(double scale, const BannerState &state, double width) const;
    Text bodyText(const QString &text, QFont::Weight weight, double scale, double width) const;
    Text largeText(const QString &text, double scale, double width) const;
    double alarmMark(double scale) const;
    /// These give where the next begins.
    double paintTrouble(QPainter &painter, const QRectF &box, const Parts &parts) const;
    double paintAlarm(QPainter &painter, const QRectF &box, const Parts &parts) const;

    Theme m_theme;
    BannerState m_state;
};

} // namespace ioc
