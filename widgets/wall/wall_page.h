// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/wall/page_fit.h"
#include "widgets/wall/panel_factory.h"

namespace ioc {

/// One page of the wall: the panels of a page document on its grid. Owned by the window; GUI thread.
class WallPage final : public QWidget
{
    Q_OBJECT

public:
    WallPage(const PageDocument &document, const MapPanelFactory &mapFactory, QWidget *parent = nullptr);

    const PageId &id() const { return m_document.id; }
    const std::vector<Panel *> &panels() const { return m_panels; }

    void setTheme(const Theme &theme);
    void present(const Snapshot &snapshot, const PresentContext &context);
    void tick(const PresentContext &context);

    /// Whether it can be read from the farthest seat at the size that it has. One that cannot be is not shown: it says
    /// why, and what to do.
    const PageFit &fit() const { return m_fit; }

    /// Whether every panel has something to show, or the page is refused.
    bool isReady() const;

Q_SIGNALS:
    void readyChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void nameItself();

    PageDocument m_document;
    PageFit m_fit;
    std::optional<PresentContext> m_eyes; ///< of the last presentation
    QString m_refusal;
    Theme m_theme;
    std::vector<Panel *> m_panels; ///< children of this widget, in reading order
};

} // namespace ioc
