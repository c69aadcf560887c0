/**
 * Jest loads CommonJS. Packages that offer nothing but the `import` condition are resolved by it all the same, and
 * transformed (see ESM_ONLY in jest.preset.js); all others keep the CommonJS build they ship.
 */
module.exports = (request, options) => {
  try {
    return options.defaultResolver(request, options);
  } catch (error) {
    const conditions = [...options.conditions.filter((condition) => condition !== 'require'), 'import'];
    try {
      return options.defaultResolver(request, { ...options, conditions });
    } catch {
      throw error;
    }
  }
};
