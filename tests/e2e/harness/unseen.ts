/**
 * The address bar's list is pages of its own in every window, which cost as much as all else of a test. One list of
 * features takes the other's place, so what Playwright switches off is in it too.
 */
const featuresOff = [
  // A process in advance, for the next new site.
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];
/** How Chromium is started where nobody looks at it. */
export const unseen = ['--headless=new', '--disable-gpu', `--disable-features=${featuresOff.join()}`];
