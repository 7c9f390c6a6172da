// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QFont>
#include <QPainter>
#include <QStaticText>

namespace ioc {

/// drawLine() for texts that are drawn again and again: each is shaped once. Keeps the last `most` of them. GUI thread.
class ShapedLines
{
public:
    explicit ShapedLines(int most = 4000);

    /// One line in a box, vertically centred; "…" where it does not fit, at its end if not otherwise `elided`. The same
    /// pixels as drawLine().
    void draw(QPainter &painter, const QRectF &box, const QString &text, const QFont &font, const QColor &colour,
              Qt::Alignment horizontally = Qt::AlignLeft, Qt::TextElideMode elided = Qt::ElideRight);

private:
    struct Key
    {
        QString text;
        QFont font;
        double width; ///< of the box
        Qt::TextElideMode elided;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.font, key.width, key.elided);
        }
    };
    struct Line
    {
        QStaticText text; ///< as much of it as fits
        double width = 0;
    };

    const Line &shaped(const Key &key, const QPainter &painter);

    QCache<Key, Line> m_lines;
};

} // namespace ioc
