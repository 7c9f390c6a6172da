// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/wall/sample_tiles.h"
#include "tests/wall/text_audit.h"
#include "widgets/wall/panel_factory.h"

namespace ioc::sample {

/// A panel of the program in a parent of its own, in English unless told.
class ShownTile
{
public:
    explicit ShownTile(const Tile &tile)
        : m_parent(std::make_unique<QWidget>())
        , m_panel(makePanel(tile, PageDocument(), {}, m_parent.get()))
    {
    }
    explicit ShownTile(TileKind kind)
        : ShownTile(tileOf(kind))
    {
    }
    ShownTile(TileKind kind, const IndicatorId &indicator)
        : ShownTile(tile(kind, QStringLiteral("t"), indicator))
    {
    }

    void show(const Snapshot &with, QSize size, const Theme &theme = Theme(1080, 2.6), // letters of 23 pixels
              Language language = Language::English)
    {
        m_panel->setTheme(theme);
        m_panel->resize(size);
        m_panel->present(with, context(m_pack, language));
    }

    QString words() const { return test::wordsDrawnBy(*m_panel); }
    std::vector<test::DrawnText> texts() const { return test::textsDrawnBy(*m_panel); }
    QImage picture() const { return m_panel->grab().toImage(); }
    QWidget &parent() const { return *m_parent; }
    Panel &panel() const { return *m_panel; }

private:
    PackPtr m_pack = pack();
    std::unique_ptr<QWidget> m_parent;
    Panel *m_panel;
};

} // namespace ioc::sample
