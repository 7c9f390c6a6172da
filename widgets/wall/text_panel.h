// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/wall/panel.h"

namespace ioc {

/// What a text tile says.
struct TextState
{
    QString title;
    QString text;

    friend bool operator==(const TextState &, const TextState &) = default;
};

/// A text of the page document. For a map tile on a machine without a map it says so.
class TextPanel final : public StatePanel<TextState>
{
    Q_OBJECT

public:
    using StatePanel::StatePanel;

protected:
    TextState stateOf(const Snapshot &snapshot, const PresentContext &context) const override;
    void stateChanged() override;
    void paintContent(QPainter &painter, const QRectF &area) override;
};

} // namespace ioc
